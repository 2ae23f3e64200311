package io.github.ocr4j.bench.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** Copies the collections and refuses a measurement without samples. */
  public Measurement {
    Objects.requireNonNull(benchmark, "benchmark");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(better, "better");
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException(benchmark + " " + metric + " has no samples");
    }
  }

  /**
   * A figure that was taken once.
   *
   * @param benchmark what was run
   * @param parameters how it was run
   * @param metric which of its figures this is
   * @param unit the unit
   * @param better which way it improves
   * @param value the figure
   * @return the measurement
   */
  public static Measurement exact(
      String benchmark,
      Map<String, String> parameters,
      String metric,
      String unit,
      Better better,
      double value) {
    return new Measurement(benchmark, parameters, metric, unit, better, List.of(value));
  }

  /**
   * What tells this figure from all others of a set.
   *
   * @return such as {@code ConcurrencyBenchmark[callers=16] throughput}
   */
  @JsonIgnore
  public String key() {
    String how =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", ", "[", "]"));
    return benchmark + (parameters.isEmpty() ? "" : how) + " " + metric;
  }

  /**
   * The mean of the samples.
   *
   * @return in {@link #unit()}
   */
  @JsonIgnore
  public double mean() {
    return Statistics.mean(samples);
  }

  /**
   * The median of the samples, which a single disturbed one does not move.
   *
   * @return in {@link #unit()}
   */
  @JsonIgnore
  public double median() {
    return Statistics.median(samples);
  }

  /**
   * Half the width of the mean's 95 % confidence interval.
   *
   * @return in {@link #unit()}; 0 for a single sample
   */
  @JsonIgnore
  public double error() {
    return Statistics.errorOfMean(samples, 0.95);
  }
}
