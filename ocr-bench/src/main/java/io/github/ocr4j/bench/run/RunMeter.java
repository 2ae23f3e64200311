package io.github.ocr4j.bench.run;

import java.util.Arrays;

/** Counts what happens in a run. Thread-safe. */
final class RunMeter {
  private long calls;
  private long refusals;
  private long pages;
  private long[] latencies = new long[1024];
  private int answers;

  synchronized void call() {
    calls++;
  }

  synchronized void refused() {
    refusals++;
  }

  synchronized void answered(int answeredPages, long nanos) {
    pages += answeredPages;
    if (answers == latencies.length) {
      latencies = Arrays.copyOf(latencies, answers * 2);
    }
    latencies[answers++] = nanos;
  }

  synchronized long calls() {
    return calls;
  }

  synchronized long refusals() {
    return refusals;
  }

  synchronized long pages() {
    return pages;
  }

  /** The latencies of the answered calls in nanoseconds, in no order. */
  synchronized long[] latencies() {
    return Arrays.copyOf(latencies, answers);
  }
}
