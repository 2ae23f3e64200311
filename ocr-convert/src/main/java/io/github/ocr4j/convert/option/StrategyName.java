package io.github.ocr4j.convert.option;

/** What a person writes for the parameter {@code strategy}. */
public enum StrategyName {
  /** Chosen by the number of calls, the deadline and the price. */
  AUTO,
  /** One document after the other. */
  SINGLE,
  /** Many calls at the same time. */
  CONCURRENT,
  /** As a batch job, at half the price. */
  BATCH
}
