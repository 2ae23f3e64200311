package io.github.ocr4j.bench.service;

import java.time.Duration;

/** How much of the machine a process uses while it is watched; the times between do not count. */
final class CpuMeter {
  private final ProcessHandle process;
  private long cpuNanos;
  private long realNanos;
  private long cpuAtStart;
  private long realAtStart;

  CpuMeter(ProcessHandle process) {
    this.process = process;
  }

  void start() {
    cpuAtStart = cpu();
    realAtStart = System.nanoTime();
  }

  void stop() {
    cpuNanos += cpu() - cpuAtStart;
    realNanos += System.nanoTime() - realAtStart;
  }

  /** Processor time by real time and processors, 0 to 1; not a number before anything was seen. */
  double share() {
    return (double) cpuNanos / realNanos / Runtime.getRuntime().availableProcessors();
  }

  private long cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
