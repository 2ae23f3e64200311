package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.client.CpuProfiler;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Takes the figures that we quote from what JMH measured: one sample for each iteration. */
final class JmhFigures {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private JmhFigures() {}

  static List<Measurement> of(RunResult result) {
    BenchmarkParams benchmark = result.getParams();
    List<IterationResult> iterations =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .toList();
    List<Measurement> figures = new ArrayList<>();
    boolean throughput = benchmark.getMode() == Mode.Throughput;
    figures.add(
        new Measurement(
            name(benchmark.getBenchmark()),
            parameters(benchmark),
            throughput ? "throughput" : "time",
            result.getPrimaryResult().getScoreUnit(),
            throughput ? Better.HIGHER : Better.LOWER,
            iterations.stream().map(i -> i.getPrimaryResult().getScore()).toList()));
    secondary(benchmark, iterations, ALLOCATION, "allocation", figures);
    secondary(benchmark, iterations, CpuProfiler.METRIC, "processor time", figures);
    return figures;
  }

  /** Reads the lines that {@link io.github.ocr4j.bench.client.TrialNotes} wrote. */
  static List<Measurement> ofNotes(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t"))
        .map(
            cells ->
                Measurement.exact(
                    name(cells[0]),
                    callers(cells[0]),
                    cells[1],
                    cells[2],
                    Better.NEITHER,
                    Double.parseDouble(cells[3])))
        .toList();
  }

  private static void secondary(
      BenchmarkParams benchmark,
      List<IterationResult> iterations,
      String label,
      String metric,
      List<Measurement> figures) {
    List<Result<?>> results =
        iterations.stream()
            .map(iteration -> iteration.getSecondaryResults().get(label))
            .filter(result -> result != null && !Double.isNaN(result.getScore()))
            .<Result<?>>map(result -> result)
            .toList();
    if (!results.isEmpty()) {
      figures.add(
          new Measurement(
              name(benchmark.getBenchmark()),
              parameters(benchmark),
              metric,
              results.get(0).getScoreUnit(),
              Better.LOWER,
              results.stream().map(Result::getScore).collect(Collectors.toList())));
    }
  }

  private static Map<String, String> parameters(BenchmarkParams benchmark) {
    Map<String, String> parameters = new TreeMap<>(callers(benchmark.getBenchmark()));
    for (String key : benchmark.getParamsKeys()) {
      parameters.put(key, benchmark.getParam(key));
    }
    return parameters;
  }

  /** Methods called {@code callers016} differ in the number of callers only. */
  private static Map<String, String> callers(String benchmark) {
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return method.matches("callers\\d+")
        ? Map.of("callers", String.valueOf(Integer.parseInt(method.substring(7))))
        : Map.of();
  }

  private static String name(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    int type = benchmark.lastIndexOf('.', method - 1);
    return callers(benchmark).isEmpty()
        ? benchmark.substring(type + 1)
        : benchmark.substring(type + 1, method);
  }
}
