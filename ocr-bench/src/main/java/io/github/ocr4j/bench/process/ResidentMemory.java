package io.github.ocr4j.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The memory that a process really occupies, native code's too, measured again and again while it
 * runs. Linux only.
 */
public final class ResidentMemory {
  private static final long INTERVAL_MILLIS = 250;
  private static final String FIELD = "VmRSS:";
  private static final double KIBIBYTES_PER_MEGABYTE = 1000 * 1000 / 1024.0;

  private final List<Double> megabytes = new ArrayList<>();

  private ResidentMemory() {}

  /** Whether this system says it: Linux does. */
  public static boolean isMeasurable() {
    return Files.isReadable(Path.of("/proc/self/status"));
  }

  /** Measures until a process ends; its output must be short, or read by another thread. */
  public static ResidentMemory of(Process process) throws IOException, InterruptedException {
    ResidentMemory memory = new ResidentMemory();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    do {
      memory.measure(status);
    } while (!process.waitFor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    return memory;
  }

  private void measure(Path status) throws IOException {
    try {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(FIELD))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / KIBIBYTES_PER_MEGABYTE)
          .forEach(megabytes::add);
    } catch (NoSuchFileException ended) {
      return;
    }
  }

  /** The most that it occupied, in megabytes. */
  public double peak() {
    return peakOfPart(0, 1);
  }

  /** The most that it occupied in each of several equal parts of its time, in megabytes. */
  public List<Double> peaks(int parts) {
    List<Double> peaks = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      peaks.add(peakOfPart((double) part / parts, (part + 1.0) / parts));
    }
    return peaks;
  }

  private double peakOfPart(double from, double to) {
    int first = (int) (from * megabytes.size());
    int end = (int) Math.ceil(to * megabytes.size());
    return megabytes.subList(first, end).stream().mapToDouble(m -> m).max().orElse(0);
  }
}
