package io.github.ocr4j.batch;

import java.time.Duration;

/**
 * How often a job is asked after while it runs.
 *
 * @param first the first wait
 * @param longest no wait is longer; waits grow by half each time
 * @param limit after which time the waiting is given up; the job goes on
 */
public record BatchPolling(Duration first, Duration longest, Duration limit) {

  /** Refuses what makes no sense. */
  public BatchPolling {
    if (first.isNegative() || longest.compareTo(first) < 0 || limit.isNegative()) {
      throw new IllegalArgumentException("the waits of a polling must not shrink");
    }
  }

  /**
   * From two seconds to a minute, for a week.
   *
   * @return the polling that clients do by default
   */
  public static BatchPolling defaults() {
    return new BatchPolling(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofDays(7));
  }

  /**
   * The wait after a wait.
   *
   * @param wait the wait that is over
   * @return half as long again, but not longer than the longest
   */
  public Duration next(Duration wait) {
    Duration longer = wait.plus(wait.dividedBy(2)).plusMillis(1);
    return longer.compareTo(longest) > 0 ? longest : longer;
  }
}
