package io.github.ocr4j.bench.run;

import java.time.Duration;

/**
 * The speed of the service's batch jobs.
 *
 * @param queueDelay how long a job waits before it is begun
 * @param pagesPerSecond how fast it is then done
 */
public record BatchModel(Duration queueDelay, double pagesPerSecond) {
  /** The service gives a job up after this time by default. */
  public static final Duration LONGEST_JOB = Duration.ofHours(24);

  /**
   * Two hours in the queue, then a hundred pages a second. The service publishes neither; a job has
   * to be done within 24 hours.
   */
  public static BatchModel assumed() {
    return new BatchModel(Duration.ofHours(2), 100);
  }

  Duration work(long pages) {
    return Duration.ofMillis((long) (pages / pagesPerSecond * 1000));
  }
}
