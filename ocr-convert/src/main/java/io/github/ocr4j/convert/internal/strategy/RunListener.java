package io.github.ocr4j.convert.internal.strategy;

import java.time.Duration;

/** Hears how a run goes on. Called by many threads at once. */
public interface RunListener {

  /** A document is done, for better or worse. */
  default void documentDone(DocumentOutcome outcome) {}

  /** The service asked to slow down. */
  default void slowedDown(double pagesPerSecond) {}

  /**
   * A batch job goes on.
   *
   * @param total requests of the job; 0 while the service has not counted them
   */
  default void batchProgress(String jobId, int done, int total, Duration elapsed) {}

  /** A listener that hears nothing. */
  static RunListener none() {
    return new RunListener() {};
  }
}
