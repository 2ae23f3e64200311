package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures of each document of a kind, and their means. */
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

  /** Prints the table, and takes the means over all documents as figures. */
  void addMeansTo(ProgramRun run) {
    print(run);
    double[] means = means();
    for (int column = 0; column < means.length; column++) {
      if (!Double.isNaN(means[column])) {
        figure(run, Map.of("documents", kind), column, means[column]);
      }
    }
  }

  /** Prints the table, and takes the figures of each document. */
  void addRowsTo(ProgramRun run) {
    print(run);
    rows.forEach(
        (document, values) -> {
          for (int column = 0; column < values.length; column++) {
            figure(run, Map.of("document", document), column, values[column]);
          }
        });
  }

  private void print(ProgramRun run) {
    List<List<String>> lines = new ArrayList<>();
    rows.forEach((document, values) -> lines.add(line(document, values)));
    lines.add(line("mean", means()));
    List<String> heading = Stream.concat(Stream.of(kind), columns.stream()).toList();
    run.print("%s", new Table(heading, lines).text());
  }

  private static List<String> line(String document, double[] values) {
    return Stream.concat(
            Stream.of(document),
            DoubleStream.of(values)
                .mapToObj(v -> Double.isNaN(v) ? "" : String.format(Locale.ROOT, "%.3f", v)))
        .toList();
  }

  private double[] means() {
    return IntStream.range(0, columns.size())
        .mapToDouble(
            column ->
                rows.values().stream()
                    .mapToDouble(values -> values[column])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(NOT_APPLICABLE))
        .toArray();
  }

  private void figure(ProgramRun run, Map<String, String> how, int column, double value) {
    String metric = columns.get(column);
    boolean isShare = metric.endsWith("F1") || metric.equals("text");
    run.figure(
        how,
        metric,
        isShare ? "of 1" : metric.substring(metric.lastIndexOf(' ') + 1),
        isShare ? Better.HIGHER : Better.LOWER,
        value);
  }
}
