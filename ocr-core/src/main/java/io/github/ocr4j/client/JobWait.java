package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The pauses between looks at a job, each longer than the one before, up to a limit in all. */
final class JobWait {
  private final String jobId;
  private final BatchPolling polling;
  private final TimeSource time;
  private final long start;
  private Duration next;

  JobWait(String jobId, BatchPolling polling, TimeSource time) {
    this.jobId = jobId;
    this.polling = polling;
    this.time = time;
    this.start = time.nanoTime();
    this.next = polling.first();
  }

  /**
   * Waits.
   *
   * @throws RequestTimeoutException if the time is over
   * @throws CancellationException if the thread is interrupted
   */
  void untilNextLook(BatchJob.Status status) {
    if (Duration.ofNanos(time.nanoTime() - start).compareTo(polling.limit()) >= 0) {
      throw new RequestTimeoutException(
          Failure.withoutAnswer(
              "The batch job " + jobId + " is not finished yet (" + status + ")."),
          null);
    }
    try {
      time.sleep(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the waiting for a batch job was interrupted");
    }
    next = polling.next(next);
  }
}
