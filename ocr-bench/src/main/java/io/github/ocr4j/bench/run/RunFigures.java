package io.github.ocr4j.bench.run;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a run. */
public final class RunFigures {
  private final Duration duration;
  private final long pages;
  private final long calls;
  private final long refusals;
  private final long failures;
  private final double dollars;
  private final Percentiles latency;
  private final Percentiles completion;

  RunFigures(
      Duration duration,
      long pages,
      long calls,
      long refusals,
      long failures,
      double dollars,
      Percentiles latency,
      Percentiles completion) {
    this.duration = duration;
    this.pages = pages;
    this.calls = calls;
    this.refusals = refusals;
    this.failures = failures;
    this.dollars = dollars;
    this.latency = latency;
    this.completion = completion;
  }

  /**
   * From the first call to the last answer.
   *
   * @return in the time of the run
   */
  public Duration duration() {
    return duration;
  }

  /**
   * Pages that were read, whether they were sent or not, by the duration.
   *
   * @return pages per second
   */
  public double pagesPerSecond() {
    return pages / (duration.toNanos() / 1e9);
  }

  /**
   * Calls of the OCR endpoint, refused ones too; a batch job makes none.
   *
   * @return how many
   */
  public long calls() {
    return calls;
  }

  /**
   * Calls that the service refused (429).
   *
   * @return by all calls, 0 to 1
   */
  public double refusedShare() {
    return calls == 0 ? 0 : (double) refusals / calls;
  }

  /**
   * Documents that came to nothing.
   *
   * @return how many
   */
  public long failures() {
    return failures;
  }

  /**
   * What the service bills.
   *
   * @return dollars for each thousand pages that were read, whether they were sent or not
   */
  public double dollarsPerThousandPages() {
    return dollars / pages * 1000;
  }

  /**
   * The figures in one line, under the heading of the command {@code strategies}.
   *
   * @param name the strategy
   * @return for people
   */
  public String line(String name) {
    long seconds = duration.toSeconds();
    return String.format(
        Locale.ROOT,
        "%-16s %4d:%02d:%02d.%d %10.2f %8.2f %8.2f %8.2f %9d %8d %7d %9.2f %8.3f",
        name,
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

  /**
   * The figures for the report.
   *
   * @param name of the experiment
   * @param run names them
   * @return one measurement for each
   */
  public List<Measurement> measurements(String name, StrategyRun run) {
    Map<String, String> how =
        Map.of(
            "strategy", run.strategy(),
            "routing", run.routed() ? "scans-only" : "all",
            "documents", String.valueOf(run.corpus().documents()),
            "pages", String.valueOf(run.corpus().pages()),
            "service", run.service().label());
    List<Measurement> figures = new ArrayList<>();
    Collections.addAll(
        figures,
        exact(name, how, "throughput", "pages/s", Better.HIGHER, pagesPerSecond()),
        exact(name, how, "duration", "s", Better.LOWER, duration.toNanos() / 1e9),
        exact(name, how, "calls", "calls", Better.LOWER, calls),
        exact(name, how, "calls answered 429", "calls", Better.LOWER, refusals),
        exact(name, how, "documents failed", "documents", Better.LOWER, failures),
        exact(name, how, "cost", "$", Better.LOWER, dollars),
        exact(name, how, "cost per thousand pages", "$", Better.LOWER, dollarsPerThousandPages()),
        new Measurement(
            name, how, "completion percentiles", "s", Better.NEITHER, completion.curve()));
    if (!latency.isEmpty()) {
      figures.add(
          new Measurement(name, how, "latency percentiles", "s", Better.NEITHER, latency.curve()));
      for (int percentile : new int[] {50, 95, 99}) {
        figures.add(
            exact(
                name,
                how,
                "latency p" + percentile,
                "s",
                Better.LOWER,
                latency.seconds(percentile)));
      }
    }
    return figures;
  }

  private static Measurement exact(
      String name,
      Map<String, String> how,
      String metric,
      String unit,
      Better better,
      double value) {
    return Measurement.exact(name, how, metric, unit, better, value);
  }
}
