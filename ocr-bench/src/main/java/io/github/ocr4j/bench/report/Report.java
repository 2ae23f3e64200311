package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.plot.Plot;
import io.github.ocr4j.bench.result.ResultFiles;
import io.github.ocr4j.bench.result.ResultSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a set of figures as JSON, CSV, an HTML page with plots, and a table in Markdown of those
 * that are asked for.
 */
public final class Report {
  private Report() {}

  /**
   * Writes everything into a directory.
   *
   * @param measured the figures
   * @param directory where to; created when it is absent
   * @throws IOException when a file cannot be written
   */
  public static void write(ResultSet measured, Path directory) throws IOException {
    Files.createDirectories(directory);
    ResultSet results = DerivedFigures.addTo(measured);
    ResultFiles.writeJson(results, directory.resolve("results.json"));
    ResultFiles.writeCsv(results, directory.resolve("results.csv"));
    Map<String, Plot> plots = ReportPlots.of(results);
    for (Map.Entry<String, Plot> plot : plots.entrySet()) {
      plot.getValue().write(directory, plot.getKey(), results.environment().sentence());
    }
    Files.writeString(directory.resolve("figures.md"), FigureTable.markdown(results));
    Files.writeString(directory.resolve("index.html"), HtmlPage.of(results, plots.keySet()));
  }
}
