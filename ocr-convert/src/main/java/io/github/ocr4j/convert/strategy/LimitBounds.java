package io.github.ocr4j.convert.strategy;

/**
 * Between which values a service's limit must lie.
 *
 * @param lowest in pages per second, 0 or more
 * @param highest in pages per second; not more than the lowest if no limit explains what happened
 */
record LimitBounds(double lowest, double highest) {
  private static final double NARROW = 1.05;

  boolean contradictEachOther() {
    return lowest >= highest;
  }

  boolean areNarrow() {
    return highest <= NARROW * lowest;
  }

  double middle() {
    return (lowest + highest) / 2;
  }
}
