package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Some figures for each document of a kind, and their means. */
final class ScoreTable {
  static final double NOT_APPLICABLE = Double.NaN;

  private final String kind;
  private final List<String> columns;
  private final Map<String, double[]> rows = new LinkedHashMap<>();

  ScoreTable(String kind, String... columns) {
    this.kind = kind;
    this.columns = List.of(columns);
  }

  void row(String document, double... values) {
    rows.put(document, values);
  }

  void print(PrintStream out) {
    StringBuilder heading = new StringBuilder("%-42s".formatted(kind));
    columns.forEach(column -> heading.append(" %12s".formatted(column)));
    out.println(heading);
    rows.forEach((document, values) -> out.println(line(document, values)));
    out.println(line("mean", IntStream.range(0, columns.size()).mapToDouble(this::mean).toArray()));
  }

  private static String line(String document, double[] values) {
    StringBuilder line = new StringBuilder("%-42s".formatted(document));
    for (double value : values) {
      line.append(
          Double.isNaN(value)
              ? " %12s".formatted("")
              : String.format(Locale.ROOT, " %12.3f", value));
    }
    return line.toString();
  }

  private double mean(int column) {
    return values(column).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(NOT_APPLICABLE);
  }

  private List<Double> values(int column) {
    return rows.values().stream()
        .map(values -> values[column])
        .filter(value -> !Double.isNaN(value))
        .toList();
  }

  /** The means over all documents. */
  List<Measurement> means(String program) {
    List<Measurement> means = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      if (!values(column).isEmpty()) {
        means.add(measurement(program, Map.of("documents", kind), column, mean(column)));
      }
    }
    return means;
  }

  /** The figures of each document. */
  List<Measurement> each(String program) {
    List<Measurement> figures = new ArrayList<>();
    rows.forEach(
        (document, values) -> {
          for (int column = 0; column < values.length; column++) {
            figures.add(measurement(program, Map.of("document", document), column, values[column]));
          }
        });
    return figures;
  }

  private Measurement measurement(
      String program, Map<String, String> how, int column, double value) {
    String metric = columns.get(column);
    boolean share = metric.endsWith("F1") || metric.equals("text");
    return Measurement.exact(
        program,
        how,
        metric,
        share ? "of 1" : metric.substring(metric.lastIndexOf(' ') + 1),
        share ? Better.HIGHER : Better.LOWER,
        value);
  }
}
