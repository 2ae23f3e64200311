package io.github.ocr4j.maven.engine;

import io.github.ocr4j.strategy.AutoStrategy;
import io.github.ocr4j.strategy.ConcurrentStrategy;
import io.github.ocr4j.strategy.ProcessingStrategy;
import io.github.ocr4j.strategy.SingleStrategy;
import java.time.Duration;
import java.util.Optional;

/** What a person writes for the parameter {@code strategy}. */
public enum StrategyName {
  /** Chosen by the number of calls. */
  AUTO,
  /** One document after the other. */
  SINGLE,
  /** Many calls at the same time. */
  CONCURRENT;

  private static final Duration LONGEST_JOB = Duration.ofHours(24);

  /**
   * The strategy.
   *
   * @param concurrency at most so many calls at the same time, 1 or more
   * @return the strategy
   */
  public ProcessingStrategy strategy(int concurrency) {
    return switch (this) {
      case AUTO -> new AutoStrategy(concurrency, Optional.empty(), LONGEST_JOB, Optional.empty());
      case SINGLE -> new SingleStrategy();
      case CONCURRENT -> new ConcurrentStrategy(concurrency);
    };
  }
}
