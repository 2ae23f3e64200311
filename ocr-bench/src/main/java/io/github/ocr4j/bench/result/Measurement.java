package io.github.ocr4j.bench.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * One figure with the samples it comes from.
 *
 * @param benchmark what was run, such as {@code ConcurrencyBenchmark}
 * @param parameters how it was run, such as {@code callers=16}; sorted by name
 * @param metric which of its figures this is, such as {@code throughput}
 * @param unit the unit of the samples, such as {@code pages/s}
 * @param better which way it improves
 * @param samples at least one; a figure that is exact, such as one from virtual time, has one
 */
public record Measurement(
    String benchmark,
    Map<String, String> parameters,
    String metric,
    String unit,
    Better better,
    List<Double> samples) {

  public Measurement {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(benchmark + " " + metric + " has no samples");
    }
  }

  /** A figure that was taken once. */
  public static Measurement exact(
      String benchmark,
      Map<String, String> parameters,
      String metric,
      String unit,
      Better better,
      double value) {
    return new Measurement(benchmark, parameters, metric, unit, better, List.of(value));
  }

  /** The parameters as text, such as {@code callers=16, latency=200}. */
  public String how(String separator) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(separator));
  }

  /** Identifies the figure in its set, such as {@code ConcurrencyBenchmark[callers=16] time}. */
  public String key() {
    return benchmark + (parameters.isEmpty() ? "" : "[" + how(", ") + "]") + " " + metric;
  }

  /** The mean of the samples. */
  public double mean() {
    return statistics().getMean();
  }

  /** The median of the samples, which a single disturbed one does not move. */
  public double median() {
    return median(samples);
  }

  /** The median of values. */
  public static double median(List<Double> values) {
    return StatUtils.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
  }

  /** Half the width of the mean's 95 % confidence interval; 0 for a single sample. */
  public double error() {
    int count = samples.size();
    return count < 2
        ? 0
        : new TDistribution(count - 1).inverseCumulativeProbability(0.975) * standardError();
  }

  /** The standard error of the mean; 0 for a single sample. */
  double standardError() {
    return statistics().getStandardDeviation() / Math.sqrt(samples.size());
  }

  private DescriptiveStatistics statistics() {
    return new DescriptiveStatistics(samples.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
