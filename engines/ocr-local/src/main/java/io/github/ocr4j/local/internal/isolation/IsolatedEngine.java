package io.github.ocr4j.local.internal.isolation;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.local.internal.child.ChildClassPath;
import io.github.ocr4j.local.internal.child.ChildCommand;
import io.github.ocr4j.local.internal.child.ChildEndedException;
import io.github.ocr4j.local.internal.child.ChildPool;
import io.github.ocr4j.local.internal.child.ChildServer;
import io.github.ocr4j.local.internal.child.Message;
import io.github.ocr4j.local.internal.reading.InProcessEngine;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/**
 * Reads documents in processes of their own, one for each document that is read at the same time. A
 * process that hangs or crashes is ended and named by the document that it read. Thread-safe.
 */
public final class IsolatedEngine implements OcrEngine {
  /** A process keeps its deadlines by itself; one that is so much later hangs. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Maven gives its own logging interface to plugins instead of theirs. */
  private static final List<Class<?>> PROVIDED = List.of(LoggerFactory.class);

  private final ReadingSettings settings;
  private final int heapMegabytes;
  private final ChildPool children;

  public IsolatedEngine(ReadingSettings settings, int heapMegabytes) {
    this.settings = settings;
    this.heapMegabytes = heapMegabytes;
    this.children =
        new ChildPool(
            new ChildCommand(
                IsolatedEngine.class.getName(),
                classPath(),
                heapMegabytes,
                Message.of(WireJson.write(settings))));
  }

  /** The program of a child: reads the documents that its parent names until that is gone. */
  public static void main(String[] arguments) {
    ChildServer.serve(
        settings -> answering(new InProcessEngine(settings.as(ReadingSettings.class))));
  }

  private static UnaryOperator<Message> answering(InProcessEngine engine) {
    return job -> IsolatedOutcome.of(() -> engine.process(IsolatedJob.request(job))).message();
  }

  private static String classPath() {
    return ChildClassPath.of(IsolatedEngine.class, PROVIDED)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "documents cannot be read in isolation here, because the engine's classes are"
                        + " packed into another file: put its jars on the class path, or switch"
                        + " isolation off"));
  }

  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    Document.WithContent document = InProcessEngine.withContent(request.document());
    Message job = IsolatedJob.message(document, request);
    return ask(document.name(), job).orThrow();
  }

  private IsolatedOutcome ask(String document, Message job) {
    try {
      return children.ask(
          job,
          settings.documentDeadline().plus(GRACE),
          answer -> answer.as(IsolatedOutcome.class),
          IsolatedOutcome::isUnfinished);
    } catch (TimeoutException late) {
      throw new EngineException(
          ("%s took longer than %s s, and the process that read it was ended: raise the document"
                  + " deadline, or exclude the document")
              .formatted(document, settings.documentDeadline().toSeconds()),
          late);
    } catch (ChildEndedException ended) {
      throw explain(document, ended);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineException("reading " + document + " was interrupted", interrupted);
    } catch (IOException cannotStart) {
      throw new EngineException(
          ("the process that should read %s cannot be started: %s; switch isolation off, or see"
                  + " whether this user may start Java")
              .formatted(document, cannotStart.getMessage()),
          cannotStart);
    }
  }

  private RuntimeException explain(String document, ChildEndedException ended) {
    if (ended.isOutOfMemory()) {
      return new DocumentException(
          Reason.TOO_LARGE,
          ("%s needs more memory than the %s MB of an isolated process: raise its memory, or split"
                  + " the document")
              .formatted(document, heapMegabytes),
          ended);
    }
    return new EngineException(
        ("%s crashed the isolated process that read it (exit status %s): it is damaged or hostile,"
                + " so exclude it or save it again with another program")
            .formatted(document, ended.status()),
        ended);
  }

  @Override
  public void close() {
    children.close();
  }
}
