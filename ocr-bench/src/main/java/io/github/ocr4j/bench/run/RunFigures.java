package io.github.ocr4j.bench.run;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a run.
 *
 * @param duration from the first call to the last answer, in the time of the run
 * @param pages that were read, whether they were sent or not
 * @param calls of the OCR endpoint, refused ones too; a batch job makes none
 * @param refusals calls that the service refused (429)
 * @param failures documents that were not read
 * @param dollars what the service bills
 * @param latency of the answered calls
 * @param completion when documents were done, from the start
 */
public record RunFigures(
    Duration duration,
    long pages,
    long calls,
    long refusals,
    long failures,
    double dollars,
    Percentiles latency,
    Percentiles completion) {

  /** Pages that were read, whether they were sent or not, by the duration. */
  public double pagesPerSecond() {
    return pages / (duration.toNanos() / 1e9);
  }

  /** Refused calls by all calls, 0 to 1. */
  public double refusedShare() {
    return calls == 0 ? 0 : (double) refusals / calls;
  }

  /** Dollars for each thousand pages that were read, whether they were sent or not. */
  public double dollarsPerThousandPages() {
    return dollars / pages * 1000;
  }

  /** The heading over {@link #line}s. */
  public static String heading() {
    return "%-16s %12s %10s %8s %8s %8s %9s %8s %7s %9s %8s"
        .formatted(
            "strategy",
            "time",
            "pages/s",
            "p50 s",
            "p95 s",
            "p99 s",
            "calls",
            "429s",
            "failed",
            "$",
            "$/1000");
  }

  /** The figures of a strategy in one line. */
  public String line(String strategy) {
    long seconds = duration.toSeconds();
    return String.format(
        Locale.ROOT,
        "%-16s %4d:%02d:%02d.%d %10.2f %8.2f %8.2f %8.2f %9d %8d %7d %9.2f %8.3f",
        strategy,
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        duration.toMillisPart() / 100,
        pagesPerSecond(),
        latency.seconds(50),
        latency.seconds(95),
        latency.seconds(99),
        calls,
        refusals,
        failures,
        dollars,
        dollarsPerThousandPages());
  }

  /** The figures for the report, under the name of an experiment and with the run's parameters. */
  public List<Measurement> measurements(String name, StrategyRun run) {
    Figures figures = new Figures(name, run.parameters(), new ArrayList<>());
    figures.add("throughput", "pages/s", Better.HIGHER, pagesPerSecond());
    figures.add("duration", "s", Better.LOWER, duration.toNanos() / 1e9);
    figures.add("calls", "calls", Better.LOWER, calls);
    figures.add("calls answered 429", "calls", Better.LOWER, refusals);
    figures.add("documents failed", "documents", Better.LOWER, failures);
    figures.add("cost", "$", Better.LOWER, dollars);
    figures.add("cost per thousand pages", "$", Better.LOWER, dollarsPerThousandPages());
    figures.add("completion percentiles", completion);
    if (!latency.isEmpty()) {
      figures.add("latency percentiles", latency);
      for (int percent : new int[] {50, 95, 99}) {
        figures.add("latency p" + percent, "s", Better.LOWER, latency.seconds(percent));
      }
    }
    return figures.all();
  }

  private record Figures(String name, Map<String, String> how, List<Measurement> all) {

    void add(String metric, String unit, Better better, double value) {
      all.add(Measurement.exact(name, how, metric, unit, better, value));
    }

    void add(String metric, Percentiles percentiles) {
      all.add(new Measurement(name, how, metric, "s", Better.NEITHER, percentiles.curve()));
    }
  }
}
