package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that is asked for.
 *
 * @param figure what it is, for people
 * @param command gives it, as an argument of {@code benchmarks.jar}
 * @param benchmark whose measurements count; empty text for those of every benchmark
 * @param metric which of its figures
 * @param parameters measurements with these parameters count, whatever others they have
 * @param bound which side of the limit is right
 * @param limit in the unit of the measurements
 */
record Goal(
    String figure,
    String command,
    String benchmark,
    String metric,
    Map<String, String> parameters,
    Bound bound,
    double limit) {

  /** Which side of a limit is right; the limit itself is. */
  enum Bound {
    AT_MOST("≤"),
    AT_LEAST("≥");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  /** What is asked for, such as {@code ≤ 0.3 bytes}. */
  String asked(String unit) {
    return bound.sign + " " + number(limit) + " " + unit;
  }

  /** The measurement that is farthest from what is asked for; empty when none was taken. */
  Optional<Measurement> worst(ResultSet results) {
    Comparator<Measurement> byMean = Comparator.comparingDouble(Measurement::mean);
    List<Measurement> all = results.measurements().stream().filter(this::counts).toList();
    return bound == Bound.AT_MOST ? all.stream().max(byMean) : all.stream().min(byMean);
  }

  private boolean counts(Measurement measurement) {
    return measurement.metric().equals(metric)
        && (benchmark.isEmpty() || measurement.benchmark().equals(benchmark))
        && measurement.parameters().entrySet().containsAll(parameters.entrySet());
  }

  boolean isMet(Measurement measurement) {
    return bound == Bound.AT_MOST ? measurement.mean() <= limit : measurement.mean() >= limit;
  }

  /** Three digits, or all digits before the point. */
  static String number(double value) {
    if (Math.abs(value) >= 1000 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }
}
