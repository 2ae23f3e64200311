package io.github.ocr4j.local;

import io.github.ocr4j.exception.EngineException;
import java.time.Duration;

/** The time that one document may take. */
final class Deadline {
  private final String document;
  private final Duration limit;
  private final long end;

  Deadline(String document, Duration limit) {
    this.document = document;
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  boolean passed() {
    return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
  }

  /** What is left; 0 when it passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  void check() {
    if (passed()) {
      throw exceeded();
    }
  }

  EngineException exceeded() {
    if (Thread.currentThread().isInterrupted()) {
      return new EngineException("reading " + document + " was interrupted");
    }
    return new EngineException(
        document
            + " took longer than "
            + limit.toSeconds()
            + " s: raise the document deadline, or exclude the document");
  }
}
