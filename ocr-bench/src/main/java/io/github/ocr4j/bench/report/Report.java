package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.result.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a set of figures as JSON, CSV, an HTML page with plots, and a table in Markdown of those
 * that are asked for.
 */
public final class Report {
  private Report() {}

  /** Writes everything into a directory, which is made when it is absent. */
  public static void write(ResultSet measured, Path directory) throws IOException {
    Files.createDirectories(directory);
    ResultSet results = DerivedFigures.addTo(measured);
    String where = results.environment().sentence();
    results.write(directory.resolve("results.json"));
    Files.writeString(directory.resolve("results.csv"), table(results).csv());
    List<String> plots = new ReportPlots(results, directory).write();
    Files.writeString(
        directory.resolve("figures.md"), Goal.table(results).markdown() + "\n" + where + "\n");
    Files.writeString(directory.resolve("index.html"), HtmlPage.of(results, plots));
  }

  /** A row for each figure, with numbers that a spreadsheet reads. */
  static Table table(ResultSet results) {
    return new Table(
        List.of("benchmark", "parameters", "metric", "unit", "mean", "error_95", "samples"),
        results.measurements().stream().map(Report::row).toList());
  }

  private static List<String> row(Measurement figure) {
    return List.of(
        figure.benchmark(),
        figure.how(";"),
        figure.metric(),
        figure.unit(),
        String.format(Locale.ROOT, "%.6g", figure.mean()),
        String.format(Locale.ROOT, "%.3g", figure.error()),
        String.valueOf(figure.samples().size()));
  }
}
