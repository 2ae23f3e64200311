package io.github.ocr4j.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.result.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that the project asks of itself.
 *
 * @param figure what it is
 * @param command the arguments of {@code benchmarks.jar} that give it
 * @param benchmark whose measurements count; empty text for those of every benchmark
 * @param metric which of its figures
 * @param parameters measurements with these parameters count, also if they have others
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
  static final List<Goal> ALL = read();

  /** Which side of a limit is right; the limit itself is. */
  enum Bound {
    AT_MOST("≤"),
    AT_LEAST("≥");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  private static List<Goal> read() {
    try (InputStream json = Goal.class.getResourceAsStream("goals.json")) {
      return List.of(JsonMapper.builder().build().readValue(json, Goal[].class));
    } catch (IOException e) {
      throw new UncheckedIOException("The goals cannot be read.", e);
    }
  }

  /** All goals whose figures were taken, what was measured, and which command measures it. */
  static Table table(ResultSet results) {
    return new Table(
        List.of("figure", "asked for", "measured", "", "command"),
        ALL.stream().flatMap(goal -> goal.worst(results).map(goal::row).stream()).toList());
  }

  private List<String> row(Measurement worst) {
    return List.of(
        figure,
        bound.sign + " " + number(limit) + " " + worst.unit(),
        number(worst.mean()) + " " + worst.unit(),
        isMet(worst) ? "✓" : "missed",
        "`" + command + "`");
  }

  /** The worst measurement of the goal; empty when none was taken. */
  Optional<Measurement> worst(ResultSet results) {
    Comparator<Measurement> byMean = Comparator.comparingDouble(Measurement::mean);
    return results.measurements().stream()
        .filter(this::counts)
        .max(bound == Bound.AT_MOST ? byMean : byMean.reversed());
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
