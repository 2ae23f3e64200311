package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.OcrException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a document in a thread of its own, so that the caller gets its answer in time even if the
 * document makes the reader hang. A reader that does not heed its interruption is left behind as a
 * daemon.
 */
final class Watchdog {
  private static final long LOOK_MILLIS = 100;

  private Watchdog() {}

  static <T> T watch(String document, Deadline deadline, Callable<T> reading) {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread reader = new Thread(task, "ocr4j-reader");
    reader.setDaemon(true);
    reader.start();
    try {
      return await(task, deadline);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw deadline.exceeded();
    } catch (ExecutionException failed) {
      throw explain(document, failed.getCause());
    } catch (OutOfMemoryError causedByReader) {
      throw explain(document, causedByReader);
    } finally {
      task.cancel(true);
    }
  }

  private static <T> T await(FutureTask<T> task, Deadline deadline)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillReading) {
        deadline.checkPages();
        deadline.check();
      }
    }
  }

  private static RuntimeException explain(String document, Throwable cause) {
    if (cause instanceof OcrException known) {
      return known;
    }
    if (cause instanceof OutOfMemoryError) {
      return new DocumentException(
          Reason.TOO_LARGE,
          document + " needs more memory than this JVM may use: raise -Xmx, or split it",
          cause);
    }
    if (cause instanceof StackOverflowError) {
      return new DocumentException(
          Reason.CORRUPT, document + " cannot be read: it is nested too deeply", cause);
    }
    if (cause instanceof LinkageError) {
      return new EngineException(
          ("%s cannot be read: a part of the embedded engine, or of an image codec of this JVM,"
                  + " cannot be loaded (%s): start the JVM again, or set the engine to read documents"
                  + " in isolation")
              .formatted(document, cause),
          cause);
    }
    return new EngineException(
        document + " cannot be read by the embedded engine; it may be damaged", cause);
  }
}
