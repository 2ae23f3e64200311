package io.github.ocr4j.bench.service;

import java.time.Duration;

/** How much of the machine a process uses. */
final class CpuMeter {
  private final ProcessHandle process;
  private final Duration cpuAtStart;
  private final long nanosAtStart;

  CpuMeter(ProcessHandle process) {
    this.process = process;
    this.cpuAtStart = cpu();
    this.nanosAtStart = System.nanoTime();
  }

  double share() {
    double used = cpu().minus(cpuAtStart).toNanos();
    double passed = System.nanoTime() - nanosAtStart;
    return used / passed / Runtime.getRuntime().availableProcessors();
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
