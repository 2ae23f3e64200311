package io.github.ocr4j.simulated.batch;

/** The states of a job. */
enum JobStatus {
  QUEUED,
  RUNNING,
  SUCCESS,
  FAILED,
  TIMEOUT_EXCEEDED,
  CANCELLATION_REQUESTED,
  CANCELLED;

  boolean isTerminal() {
    return this != QUEUED && this != RUNNING && this != CANCELLATION_REQUESTED;
  }
}
