package io.github.ocr4j.bench.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far repeated runs agree on figures that are held against each other, such as the throughput
 * of all strategies.
 *
 * @param group which figures
 * @param ranking the figures from the greatest to the least, by the first run
 * @param sameRanking whether every run ranks them so; figures within the threshold of each other
 *     may change places
 * @param deviation by how much the ratio of a figure to the first of the group is away from its
 *     median over the runs, at most; 0.1 is 10 %
 */
public record Spread(String group, List<String> ranking, boolean sameRanking, double deviation) {

  /**
   * Compares two or more runs of the same preset, in each group that has at least two figures.
   *
   * @param metric which of the benchmarks' figures
   * @param benchmarks the figures of each group are those of benchmarks that start so
   * @param threshold relative differences below it are no difference
   */
  public static List<Spread> of(
      List<ResultSet> runs, String metric, List<String> benchmarks, double threshold) {
    List<Spread> spreads = new ArrayList<>();
    for (String benchmark : benchmarks) {
      List<Map<String, Double>> figures =
          runs.stream().map(run -> figures(run, benchmark, metric)).toList();
      if (figures.get(0).size() > 1) {
        spreads.add(of(benchmark + " " + metric, figures, threshold));
      }
    }
    return spreads;
  }

  private static Map<String, Double> figures(ResultSet run, String benchmark, String metric) {
    return run.measurements().stream()
        .filter(figure -> figure.metric().equals(metric))
        .filter(figure -> figure.benchmark().split("\\.")[0].equals(benchmark))
        .collect(
            Collectors.toMap(
                Measurement::key, Measurement::median, (one, same) -> one, LinkedHashMap::new));
  }

  private static Spread of(String group, List<Map<String, Double>> runs, double threshold) {
    Map<String, Double> first = runs.get(0);
    List<String> ranking =
        first.keySet().stream()
            .sorted(Comparator.comparing(first::get, Comparator.reverseOrder()))
            .toList();
    boolean same = runs.stream().allMatch(run -> isRanked(run, ranking, threshold));
    String reference = ranking.get(ranking.size() - 1);
    double deviation =
        ranking.stream()
            .mapToDouble(
                key -> deviation(runs.stream().map(r -> r.get(key) / r.get(reference)).toList()))
            .max()
            .orElse(0);
    return new Spread(group, ranking, same, deviation);
  }

  private static boolean isRanked(Map<String, Double> run, List<String> ranking, double threshold) {
    for (int i = 1; i < ranking.size(); i++) {
      if (run.get(ranking.get(i)) > run.get(ranking.get(i - 1)) * (1 + threshold)) {
        return false;
      }
    }
    return true;
  }

  private static double deviation(List<Double> ratios) {
    double median = Measurement.median(ratios);
    return ratios.stream().mapToDouble(ratio -> Math.abs(ratio / median - 1)).max().orElse(0);
  }

  /** The spread in one line. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s: ranking %s, ratios within %.1f %%",
        group,
        sameRanking ? "the same in every run" : "DIFFERS",
        deviation * 100);
  }
}
