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
  /** The counters of {@link io.github.ocr4j.bench.jmh.Bill}. */
  private static final String MICRODOLLARS = "microdollars";

  private static final String BILLED_PAGES = "billedPages";
  private static final String CALLERS_ARE_THREADS = "ConcurrencyBenchmark";
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
    costs(benchmark, iterations, figures);
    return figures;
  }

  private static void costs(
      BenchmarkParams benchmark, List<IterationResult> iterations, List<Measurement> figures) {
    List<Double> perThousand =
        iterations.stream()
            .filter(iteration -> iteration.getSecondaryResults().containsKey(MICRODOLLARS))
            .map(i -> 1e-3 * score(i, MICRODOLLARS) / score(i, BILLED_PAGES))
            .toList();
    if (!perThousand.isEmpty()) {
      figures.add(
          new Measurement(
              name(benchmark.getBenchmark()),
              parameters(benchmark),
              "cost per thousand pages",
              "$",
              Better.LOWER,
              perThousand));
    }
  }

  private static double score(IterationResult iteration, String label) {
    return iteration.getSecondaryResults().get(label).getScore();
  }

  /** Reads the lines that {@link io.github.ocr4j.bench.client.TrialNotes} wrote. */
  static List<Measurement> ofNotes(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t"))
        .map(
            cells ->
                Measurement.exact(
                    name(cells[0]),
                    callers(cells[0], Integer.parseInt(cells[1])),
                    cells[2],
                    cells[3],
                    Better.NEITHER,
                    Double.parseDouble(cells[4])))
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
    Map<String, String> parameters =
        new TreeMap<>(callers(benchmark.getBenchmark(), benchmark.getThreads()));
    for (String key : benchmark.getParamsKeys()) {
      parameters.put(key, benchmark.getParam(key));
    }
    return parameters;
  }

  private static Map<String, String> callers(String benchmark, int threads) {
    return benchmark.contains(CALLERS_ARE_THREADS)
        ? Map.of("callers", String.valueOf(threads))
        : Map.of();
  }

  private static String name(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    int type = benchmark.lastIndexOf('.', method - 1);
    return benchmark.contains(CALLERS_ARE_THREADS)
        ? CALLERS_ARE_THREADS
        : benchmark.substring(type + 1);
  }
}
