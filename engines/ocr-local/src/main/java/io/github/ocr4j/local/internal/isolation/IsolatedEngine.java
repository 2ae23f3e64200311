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
import io.github.ocr4j.local.internal.child.Message;
import io.github.ocr4j.local.internal.reading.InProcessEngine;
import io.github.ocr4j.local.internal.reading.ReadingSettings;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
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
                IsolatedMain.class.getName(),
                classPath(),
                heapMegabytes,
                IsolatedSettings.message(settings)));
  }

  private static String classPath() {
    return ChildClassPath.of(IsolatedMain.class, PROVIDED)
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
          IsolatedOutcome::read,
          IsolatedOutcome::unfinished);
    } catch (TimeoutException late) {
      throw new EngineException(
          document
              + " took longer than "
              + settings.documentDeadline().toSeconds()
              + " s, and the process that read it was ended: raise the document deadline, or"
              + " exclude the document",
          late);
    } catch (ChildEndedException ended) {
      throw explain(document, ended);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineException("reading " + document + " was interrupted", interrupted);
    } catch (IOException cannotStart) {
      throw new EngineException(
          "the process that should read "
              + document
              + " cannot be started: "
              + cannotStart.getMessage()
              + "; switch isolation off, or see whether this user may start Java",
          cannotStart);
    }
  }

  private RuntimeException explain(String document, ChildEndedException ended) {
    if (ended.outOfMemory()) {
      return new DocumentException(
          Reason.TOO_LARGE,
          document
              + " needs more memory than the "
              + heapMegabytes
              + " MB of an isolated process: raise its memory, or split the document",
          ended);
    }
    return new EngineException(
        document
            + " crashed the isolated process that read it (exit status "
            + ended.status()
            + "): it is damaged or hostile, so exclude it or save it again with another program",
        ended);
  }

  @Override
  public void close() {
    children.close();
  }
}
