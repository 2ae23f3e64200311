package io.github.ocr4j.bench.run;

import java.util.Arrays;

/** Counts what happens in a run. Thread-safe. */
final class RunMeter {
  private long calls;
  private long refusals;
  private long pages;
  private long batchPages;
  private final Durations latencies = new Durations();
  private final Durations completions = new Durations();

  synchronized void call() {
    calls++;
  }

  synchronized void refused() {
    refusals++;
  }

  synchronized void answered(int answeredPages, long nanos) {
    pages += answeredPages;
    latencies.add(nanos);
  }

  synchronized void answeredInBatch(long answeredPages) {
    batchPages += answeredPages;
  }

  synchronized void documentDone(long nanosSinceStart) {
    completions.add(nanosSinceStart);
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

  synchronized long batchPages() {
    return batchPages;
  }

  /** The latencies of the answered calls in nanoseconds. */
  synchronized long[] latencies() {
    return latencies.toArray();
  }

  /** The times at which documents were done, in nanoseconds from the start. */
  synchronized long[] completions() {
    return completions.toArray();
  }

  private static final class Durations {
    private long[] nanos = new long[1024];
    private int count;

    void add(long value) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = value;
    }

    long[] toArray() {
      return Arrays.copyOf(nanos, count);
    }
  }
}
