package io.github.ocr4j.bench.process;

import java.time.Duration;

/**
 * The share of the machine that this process's children use from here on: in a benchmark they are
 * the simulated service. A large share would mean that the service is what is measured.
 */
public final class ServiceShare {
  private final long processorAtStart = processorNanos();
  private final long start = System.nanoTime();

  /** Whether there is a child. */
  public static boolean isMeasurable() {
    return ProcessHandle.current().children().findAny().isPresent();
  }

  /** Processor time by real time and processors since this was made, 0 to 1. */
  public double value() {
    double nanos = processorNanos() - processorAtStart;
    return nanos / (System.nanoTime() - start) / Runtime.getRuntime().availableProcessors();
  }

  private static long processorNanos() {
    return ProcessHandle.current()
        .children()
        .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .sum();
  }
}
