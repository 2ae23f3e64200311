package io.github.ocr4j.bench.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The percentiles of durations. */
final class Percentiles {
  private final long[] sorted;

  Percentiles(long... nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  boolean isEmpty() {
    return sorted.length == 0;
  }

  /** The duration in seconds that a percentage of all does not exceed; 0 when there are none. */
  double seconds(double percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e9;
  }

  /** The durations in seconds at percentile 0, 1, 2 … 100. */
  List<Double> curve() {
    return IntStream.rangeClosed(0, 100).mapToObj(this::seconds).toList();
  }
}
