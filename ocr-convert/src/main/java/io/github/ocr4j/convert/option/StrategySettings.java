package io.github.ocr4j.convert.option;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * In which way documents are read.
 *
 * @param name which way
 * @param concurrency at most so many calls at the same time; empty for the engine's default
 * @param deadline when the answers are needed at the latest; empty means now
 * @param jobTimeout after which time the service stops a batch job
 * @param batchMode how long a run stays with its batch jobs
 */
public record StrategySettings(
    StrategyName name,
    Optional<Integer> concurrency,
    Optional<Duration> deadline,
    Duration jobTimeout,
    BatchMode batchMode) {
  /** Refuses nulls. */
  public StrategySettings {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(concurrency, "concurrency");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(jobTimeout, "jobTimeout");
    Objects.requireNonNull(batchMode, "batchMode");
  }

  /**
   * The way is chosen by the number of calls, and the answers are wanted now.
   *
   * @return the usual settings; a batch job that is asked for is waited for, up to a day
   */
  public static StrategySettings defaults() {
    return new StrategySettings(
        StrategyName.AUTO,
        Optional.empty(),
        Optional.empty(),
        Duration.ofHours(24),
        BatchMode.WAIT);
  }

  /**
   * The same as a batch job.
   *
   * @param mode how long a run stays with it
   * @return a copy
   */
  public StrategySettings batch(BatchMode mode) {
    return new StrategySettings(StrategyName.BATCH, concurrency, deadline, jobTimeout, mode);
  }
}
