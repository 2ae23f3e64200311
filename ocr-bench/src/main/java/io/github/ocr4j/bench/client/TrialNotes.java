package io.github.ocr4j.bench.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Figures that a trial knows besides those that JMH takes, such as the service's use of the
 * machine. They go to the file that the report names by a system property, otherwise to the
 * console.
 */
public final class TrialNotes {
  /** The system property that names the file. */
  public static final String PROPERTY = "ocr.bench.notes";

  private TrialNotes() {}

  /**
   * Notes a figure.
   *
   * @param benchmark which trial it belongs to
   * @param metric what was measured
   * @param unit in which unit
   * @param value the figure
   * @throws IOException when the file cannot be written
   */
  public static void write(BenchmarkParams benchmark, String metric, String unit, double value)
      throws IOException {
    String name = benchmark.getBenchmark();
    String line =
        String.format(
            Locale.ROOT,
            "%s\t%d\t%s\t%s\t%.6f%n",
            name,
            benchmark.getThreads(),
            metric,
            unit,
            value);
    String file = System.getProperty(PROPERTY);
    if (file == null) {
      System.out.printf(Locale.ROOT, "%n%s: %.3f (%s)%n", metric, value, unit);
    } else {
      Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
