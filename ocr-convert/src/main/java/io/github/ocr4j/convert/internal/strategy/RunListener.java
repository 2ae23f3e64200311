package io.github.ocr4j.convert.internal.strategy;

import java.time.Duration;

/** Hears how a run goes on. Called by many threads at once. */
public interface RunListener {

  /**
   * A document is done, for better or worse.
   *
   * @param outcome what became of it
   */
  default void documentDone(DocumentOutcome outcome) {}

  /**
   * The service asked to slow down.
   *
   * @param pagesPerSecond the new rate
   */
  default void slowedDown(double pagesPerSecond) {}

  /**
   * A batch job goes on.
   *
   * @param jobId the service's id
   * @param done requests that are done
   * @param total requests of the job; 0 while the service has not counted them
   * @param elapsed since it was created
   */
  default void batchProgress(String jobId, int done, int total, Duration elapsed) {}

  /**
   * A listener that hears nothing.
   *
   * @return it
   */
  static RunListener none() {
    return new RunListener() {};
  }
}
