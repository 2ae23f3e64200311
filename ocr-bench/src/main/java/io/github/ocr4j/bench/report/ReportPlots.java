package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.run.RunPresets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The plots for which a set has the figures. */
final class ReportPlots {
  private static final double LEAST_SECONDS = 0.001;

  private final ResultSet results;
  private final Path directory;
  private final List<String> written = new ArrayList<>();

  ReportPlots(ResultSet results, Path directory) {
    this.results = results;
    this.directory = directory;
  }

  /** Writes the plots; gives the names of their files, without endings. */
  List<String> write() throws IOException {
    frontier();
    throughputUnderLimit();
    throughput();
    percentiles("latency", "How long calls take", "seconds until the answer");
    percentiles("completion", "Documents done", "seconds from the start of the run");
    allocation();
    return written;
  }

  private void write(String name, Chart<?, ?> chart) throws IOException {
    Charts.write(chart, directory.resolve(name), results.environment().sentence());
    written.add(name);
  }

  /**
   * One way of processing.
   *
   * @param hours how long it took
   * @param dollars what it cost per thousand pages
   * @param isComplete whether every document came through; only such a way can be on the frontier
   */
  record Way(String name, double hours, double dollars, boolean isComplete) {}

  /** The ways that no other beats in both time and money, by time. */
  static List<Way> frontier(List<Way> ways) {
    List<Way> frontier = new ArrayList<>();
    ways.stream()
        .filter(Way::isComplete)
        .sorted(Comparator.comparingDouble(Way::hours).thenComparingDouble(Way::dollars))
        .filter(way -> frontier.stream().allMatch(faster -> way.dollars() < faster.dollars()))
        .forEach(frontier::add);
    return frontier;
  }

  /** Time and money of each way of processing. */
  private void frontier() throws IOException {
    List<Measurement> costs = runs("cost per thousand pages");
    if (costs.isEmpty()) {
      return;
    }
    XYChart chart =
        Charts.xy(
            "Cost against time: " + corpus(costs.get(0)),
            "hours until the last page",
            "dollars per 1000 pages");
    List<Way> ways = costs.stream().map(this::way).toList();
    Charts.useDecades(chart, ways.stream().map(Way::hours).toList());
    for (Way way : ways) {
      XYSeries point = series(chart, way.name(), List.of(way));
      point.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      point.setMarker(way.isComplete() ? SeriesMarkers.CIRCLE : SeriesMarkers.CROSS);
    }
    List<Way> frontier = frontier(ways);
    if (frontier.size() > 1) {
      Charts.asLimit(series(chart, "frontier", frontier));
    }
    write("frontier", chart);
  }

  private static XYSeries series(XYChart chart, String name, List<Way> ways) {
    return chart.addSeries(
        name, ways.stream().map(Way::hours).toList(), ways.stream().map(Way::dollars).toList());
  }

  private Way way(Measurement cost) {
    return new Way(
        name(cost),
        same(cost, "duration").mean() / 3600,
        cost.mean(),
        same(cost, "documents failed").mean() == 0);
  }

  /** Throughput over callers with a set latency, and what cannot be crossed. */
  private void throughput() throws IOException {
    List<Measurement> points =
        results.of("ConcurrencyBenchmark", "throughput").stream()
            .sorted(Comparator.comparingInt(ReportPlots::callers))
            .toList();
    if (points.isEmpty()) {
      return;
    }
    double latency = Double.parseDouble(points.get(0).parameters().get("latency"));
    XYChart chart = overCallers("Remote engine, service latency %.0f ms".formatted(latency));
    List<Double> callers = points.stream().map(point -> log2(callers(point))).toList();
    chart.addSeries(
        "remote engine",
        callers,
        points.stream().map(Measurement::mean).toList(),
        points.stream().map(Measurement::error).toList());
    Charts.asLimit(
        chart.addSeries(
            "limit: callers / latency",
            callers,
            points.stream().map(point -> callers(point) * 1000 / latency).toList()));
    write("throughput", chart);
  }

  /** Throughput at a service with a limit, in virtual time. */
  private void throughputUnderLimit() throws IOException {
    List<Measurement> points = results.of("StrategyRunOverCallers", "throughput");
    if (points.isEmpty()) {
      return;
    }
    XYChart chart = overCallers("Callers against a service with a limit");
    curve(chart, "concurrent strategy", points, "concurrent");
    List<Double> callers = curve(chart, "plain pool", points, "fixed");
    Charts.asLimit(
        chart.addSeries(
            "the service's limit",
            callers,
            Collections.nCopies(callers.size(), RunPresets.PAGES_PER_MINUTE / 60.0)));
    write("limit", chart);
  }

  private static List<Double> curve(
      XYChart chart, String name, List<Measurement> points, String strategy) {
    List<Measurement> sorted =
        points.stream()
            .filter(point -> strategy(point).startsWith(strategy))
            .sorted(Comparator.comparingInt(ReportPlots::callers))
            .toList();
    List<Double> callers = sorted.stream().map(point -> log2(callers(point))).toList();
    chart.addSeries(name, callers, sorted.stream().map(Measurement::mean).toList());
    return callers;
  }

  /** Callers double from point to point, which the library's decimal logarithm labels badly. */
  private static XYChart overCallers(String title) {
    XYChart chart = Charts.xy(title, "concurrent callers", "pages per second");
    chart.getStyler().setxAxisTickLabelsFormattingFunction(x -> String.valueOf(1 << x.intValue()));
    chart.getStyler().setXAxisTickMarkSpacingHint(80);
    return chart;
  }

  private static double log2(int callers) {
    return Math.log(callers) / Math.log(2);
  }

  /** The share of calls or documents that was done after a time. */
  private void percentiles(String metric, String title, String x) throws IOException {
    List<Measurement> curves = runs(metric + " percentiles");
    if (curves.isEmpty()) {
      return;
    }
    XYChart chart = Charts.xy(title + ": " + corpus(curves.get(0)), x, "percent");
    chart.getStyler().setYAxisMax(100.0);
    chart.getStyler().setYAxisTickMarkSpacingHint(100);
    List<Double> all = new ArrayList<>();
    for (Measurement curve : curves) {
      List<Double> seconds =
          curve.samples().stream().map(second -> Math.max(second, LEAST_SECONDS)).toList();
      List<Integer> percents = IntStream.range(0, seconds.size()).boxed().toList();
      chart.addSeries(name(curve), seconds, percents).setMarker(SeriesMarkers.NONE);
      all.addAll(seconds);
    }
    Charts.useDecades(chart, all);
    write(metric, chart);
  }

  private void allocation() throws IOException {
    List<Measurement> sent = results.of(DerivedFigures.CLIENT, DerivedFigures.PER_BYTE_SENT);
    List<Measurement> received =
        results.of(DerivedFigures.CLIENT, DerivedFigures.PER_BYTE_RECEIVED);
    if (sent.isEmpty()) {
      return;
    }
    CategoryChart chart =
        Charts.bars("Allocation of the clients", "bytes allocated per byte of document");
    bars(chart, "sent", sent);
    if (received.size() == sent.size()) {
      bars(chart, "received", received);
    }
    write("allocation", chart);
  }

  /** The library writes all digits of a value into its bar, so that it gets two of them. */
  private static void bars(CategoryChart chart, String name, List<Measurement> clients) {
    chart.addSeries(
        name,
        clients.stream().map(client -> client.parameters().get(DerivedFigures.CLIENT)).toList(),
        clients.stream().map(client -> Math.round(client.mean() * 100) / 100.0).toList());
  }

  /** One figure for each run but {@code auto}, which equals the run that it decides for. */
  private List<Measurement> runs(String metric) {
    return results.of("StrategyRun", metric).stream()
        .filter(measurement -> !strategy(measurement).equals("auto"))
        .toList();
  }

  private Measurement same(Measurement other, String metric) {
    return results.of(other.benchmark(), metric).stream()
        .filter(m -> m.parameters().equals(other.parameters()))
        .findFirst()
        .orElseThrow();
  }

  private String name(Measurement run) {
    double failed = same(run, "documents failed").mean();
    return strategy(run).replace("fixed-", "plain pool of ").replace("-", ", up to ")
        + (run.parameters().get("routing").equals("scans-only") ? ", scans only" : "")
        + (failed > 0 ? " (%.0f documents failed)".formatted(failed) : "");
  }

  private static String corpus(Measurement run) {
    Map<String, String> parameters = run.parameters();
    return parameters.get("documents") + " documents of " + parameters.get("pages") + " pages";
  }

  private static String strategy(Measurement run) {
    return run.parameters().get("strategy");
  }

  private static int callers(Measurement measurement) {
    String strategy = measurement.parameters().getOrDefault("strategy", "");
    return Integer.parseInt(
        measurement
            .parameters()
            .getOrDefault("callers", strategy.substring(strategy.indexOf('-') + 1)));
  }
}
