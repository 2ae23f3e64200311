package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.result.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The report for a browser. */
final class HtmlPage {
  private static final String START =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>ocr4j benchmarks</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; color: #222; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
      h1 { margin-bottom: 0 } .where { color: #555; margin-top: .2rem }
      img { width: 100%; max-width: 860px; border: 1px solid #ddd; margin: 1.5rem 0 }
      table { border-collapse: collapse; width: 100%; font-size: .85rem }
      th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #e2e2e2; vertical-align: top }
      td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
      summary { cursor: pointer; font-weight: bold; padding: .3rem 0 }
      </style>
      </head>
      <body>
      <h1>ocr4j benchmarks</h1>
      """;

  private HtmlPage() {}

  static String of(ResultSet results, Collection<String> plots) {
    StringBuilder html = new StringBuilder(START);
    html.append("<p class=\"where\">Preset ")
        .append(results.preset() + ". " + results.environment().sentence())
        .append("</p>\n")
        .append(Goal.table(results).html());
    plots.forEach(plot -> html.append("<img src=\"%1$s.svg\" alt=\"%1$s\">\n".formatted(plot)));
    html.append(
        "<h2>All figures</h2>\n<p>± is half the width of the 95 % confidence interval.</p>\n");
    results.measurements().stream()
        .filter(measurement -> !measurement.metric().endsWith("percentiles"))
        .collect(
            Collectors.groupingBy(Measurement::benchmark, LinkedHashMap::new, Collectors.toList()))
        .forEach((benchmark, figures) -> html.append(section(benchmark, figures)));
    return html.append("</body>\n</html>\n").toString();
  }

  private static String section(String benchmark, List<Measurement> figures) {
    Table table =
        new Table(
            List.of("parameters", "figure", "mean", "±", "unit", "samples"),
            figures.stream().map(HtmlPage::row).toList());
    return "<details><summary>%s (%d)</summary>\n%s</details>\n"
        .formatted(benchmark, figures.size(), table.html());
  }

  private static List<String> row(Measurement figure) {
    int samples = figure.samples().size();
    return List.of(
        figure.how(", "),
        figure.metric(),
        Goal.number(figure.mean()),
        samples < 2 ? "" : Goal.number(figure.error()),
        figure.unit(),
        String.valueOf(samples));
  }
}
