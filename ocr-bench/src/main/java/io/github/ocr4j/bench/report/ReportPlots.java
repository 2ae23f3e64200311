package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.plot.BarPlot;
import io.github.ocr4j.bench.plot.FrontierPlot;
import io.github.ocr4j.bench.plot.LatencyPlot;
import io.github.ocr4j.bench.plot.Plot;
import io.github.ocr4j.bench.plot.ThroughputPlot;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.run.RunPresets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plots for which a set has the figures. */
final class ReportPlots {
  private final ResultSet results;
  private final Map<String, Plot> plots = new LinkedHashMap<>();

  private ReportPlots(ResultSet results) {
    this.results = results;
  }

  /** The plots by the names of their files. */
  static Map<String, Plot> of(ResultSet results) {
    ReportPlots plots = new ReportPlots(results);
    plots.frontier();
    plots.throughputUnderLimit();
    plots.throughput();
    plots.callLatency();
    plots.completion();
    plots.allocation();
    plots.serviceShare();
    return plots.plots;
  }

  private void throughput() {
    List<Measurement> points = sortedByCallers(results.of("ConcurrencyBenchmark", "throughput"));
    if (points.isEmpty()) {
      return;
    }
    double latency = Double.parseDouble(points.get(0).parameters().get("latency"));
    List<Integer> callers = points.stream().map(ReportPlots::callers).toList();
    ThroughputPlot plot =
        new ThroughputPlot("Remote engine, service latency %.0f ms".formatted(latency))
            .curve(
                "remote engine",
                callers,
                points.stream().map(Measurement::mean).toList(),
                points.stream().map(Measurement::error).toList())
            .bound(
                "limit: callers / latency",
                callers,
                callers.stream().map(count -> count * 1000 / latency).toList());
    plots.put("throughput", plot.build());
  }

  /** What a service with a limit lets through, in virtual time. */
  private void throughputUnderLimit() {
    List<Measurement> points = results.of("StrategyRunOverCallers", "throughput");
    if (points.isEmpty()) {
      return;
    }
    ThroughputPlot plot = new ThroughputPlot("Callers against a service with a limit");
    int most = 1;
    for (Map.Entry<String, String> kind :
        Map.of("concurrent", "concurrent strategy", "fixed", "plain pool").entrySet()) {
      Map<Integer, Double> curve = new TreeMap<>();
      points.stream()
          .filter(point -> strategy(point).startsWith(kind.getKey()))
          .forEach(point -> curve.put(number(strategy(point)), point.mean()));
      most = Math.max(most, curve.keySet().stream().mapToInt(Integer::intValue).max().orElse(1));
      plot.curve(kind.getValue(), List.copyOf(curve.keySet()), List.copyOf(curve.values()));
    }
    double limit = RunPresets.PAGES_PER_MINUTE / 60.0;
    plots.put("limit", plot.limit("the service's limit", 1, most, limit).build());
  }

  private static String strategy(Measurement measurement) {
    return measurement.parameters().get("strategy");
  }

  private static int number(String strategy) {
    return Integer.parseInt(strategy.substring(strategy.indexOf('-') + 1));
  }

  /** How much of the machine the service takes while a client is measured. */
  private void serviceShare() {
    List<Measurement> shares =
        results.measurements().stream().filter(m -> m.metric().equals("service CPU")).toList();
    if (!shares.isEmpty()) {
      Map<String, Double> most = new TreeMap<>();
      shares.forEach(share -> most.merge(share.benchmark(), share.mean() * 100, Math::max));
      plots.put(
          "service",
          new BarPlot("The simulated service beside the clients", "percent of the machine, at most")
              .bars("measured", List.copyOf(most.keySet()), List.copyOf(most.values()))
              .limit("goal", List.copyOf(most.keySet()), 25)
              .build());
    }
  }

  private void frontier() {
    List<Measurement> costs = distinctRuns("cost per thousand pages");
    if (costs.isEmpty()) {
      return;
    }
    FrontierPlot plot = new FrontierPlot("Cost against time: " + corpus(costs.get(0)), "hours");
    for (Measurement cost : costs) {
      Measurement time = same(cost, "duration");
      plot.add(
          new FrontierPlot.Way(
              way(cost), time.mean() / 3600, cost.mean(), failedDocuments(cost) == 0));
    }
    plots.put("frontier", plot.build());
  }

  /** One figure for each run; what {@code auto} decided is not drawn over what it decided for. */
  private List<Measurement> distinctRuns(String metric) {
    return results.of("StrategyRun", metric).stream()
        .filter(measurement -> !measurement.parameters().get("strategy").equals("auto"))
        .toList();
  }

  private void callLatency() {
    percentiles(
        "latency percentiles",
        "latency",
        "How long calls take",
        "seconds until the answer",
        "percent of calls");
  }

  private void completion() {
    percentiles(
        "completion percentiles",
        "completion",
        "Documents done",
        "seconds from the start of the run",
        "percent of documents");
  }

  private void percentiles(String metric, String file, String title, String x, String y) {
    List<Measurement> curves = distinctRuns(metric);
    if (!curves.isEmpty()) {
      LatencyPlot plot = new LatencyPlot(title + ": " + corpus(curves.get(0)), x, y);
      curves.forEach(curve -> plot.distribution(way(curve), curve.samples()));
      plots.put(file, plot.build());
    }
  }

  private void allocation() {
    List<AllocationFigures> clients = AllocationFigures.of(results);
    if (clients.isEmpty()) {
      return;
    }
    List<String> names = clients.stream().map(AllocationFigures::client).toList();
    BarPlot plot =
        new BarPlot("Allocation of the clients", "bytes allocated per byte of document")
            .bars("sent", names, clients.stream().map(AllocationFigures::perByteSent).toList());
    if (clients.stream().allMatch(client -> client.perByteReceived().isPresent())) {
      plot.bars(
          "received",
          names,
          clients.stream().map(client -> client.perByteReceived().orElseThrow()).toList());
    }
    plots.put("allocation", plot.build());
  }

  private Measurement same(Measurement other, String metric) {
    return results.of(other.benchmark(), metric).stream()
        .filter(m -> m.parameters().equals(other.parameters()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Measurement> sortedByCallers(List<Measurement> measurements) {
    List<Measurement> sorted = new ArrayList<>(measurements);
    sorted.sort(Comparator.comparingInt(ReportPlots::callers));
    return sorted;
  }

  private static int callers(Measurement measurement) {
    return Integer.parseInt(measurement.parameters().get("callers"));
  }

  private double failedDocuments(Measurement measurement) {
    return same(measurement, "documents failed").mean();
  }

  private String way(Measurement measurement) {
    String strategy = measurement.parameters().get("strategy");
    String number = strategy.substring(strategy.indexOf('-') + 1);
    String name =
        strategy.startsWith("fixed")
            ? "plain pool of " + number
            : strategy.startsWith("concurrent") ? "concurrent, up to " + number : strategy;
    double failed = failedDocuments(measurement);
    return name
        + (measurement.parameters().get("routing").equals("scans-only") ? ", scans only" : "")
        + (failed > 0 ? " (%.0f documents failed)".formatted(failed) : "");
  }

  private static String corpus(Measurement measurement) {
    Map<String, String> parameters = measurement.parameters();
    return "%s documents of %s pages"
        .formatted(parameters.get("documents"), parameters.get("pages"));
  }
}
