package io.github.ocr4j.convert.internal.strategy.batch;

/** Hears of each step that was taken; tests stop there, as a kill would. */
@FunctionalInterface
interface Checkpoint {
  void passed(String step);
}
