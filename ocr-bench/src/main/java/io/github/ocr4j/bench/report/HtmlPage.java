package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for people. */
final class HtmlPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; color: #222; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
      h1 { margin-bottom: 0 } .where { color: #555; margin-top: .2rem }
      figure { margin: 1.5rem 0 } img { width: 100%; max-width: 860px; border: 1px solid #ddd }
      figcaption { color: #555; font-size: .85rem }
      table { border-collapse: collapse; width: 100%; font-size: .85rem }
      th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #e2e2e2; vertical-align: top }
      td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
      .met { color: #00704f } .missed { color: #b23a48; font-weight: bold }
      summary { cursor: pointer; font-weight: bold; padding: .3rem 0 }
      """;

  private HtmlPage() {}

  static String of(ResultSet results, Collection<String> plots) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<title>ocr4j benchmarks</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>ocr4j benchmarks</h1>\n<p class=\"where\">")
        .append(escape("Preset " + results.preset() + ". " + results.environment().sentence()))
        .append("</p>\n");
    html.append(goals(results));
    for (String plot : plots) {
      html.append("<figure><img src=\"")
          .append(plot)
          .append(".svg\" alt=\"")
          .append(plot)
          .append("\"><figcaption>")
          .append(escape(results.environment().sentence()))
          .append("</figcaption></figure>\n");
    }
    html.append(
        "<h2>All figures</h2>\n<p>± is half the width of the 95 % confidence interval.</p>\n");
    Map<String, List<Measurement>> byBenchmark =
        results.measurements().stream()
            .filter(measurement -> !measurement.metric().endsWith("percentiles"))
            .collect(
                Collectors.groupingBy(
                    Measurement::benchmark, LinkedHashMap::new, Collectors.toList()));
    byBenchmark.forEach((benchmark, figures) -> html.append(section(benchmark, figures)));
    return html.append("</body>\n</html>\n").toString();
  }

  private static String goals(ResultSet results) {
    List<FigureTable.Line> lines = FigureTable.of(results);
    if (lines.isEmpty()) {
      return "";
    }
    StringBuilder table =
        new StringBuilder(
            "<table>\n<tr><th>figure</th><th>asked for</th><th class=\"n\">measured</th><th></th>"
                + "<th>command</th></tr>\n");
    for (FigureTable.Line line : lines) {
      table.append(
          "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"%s\">%s</td><td><code>%s</code></td></tr>\n"
              .formatted(
                  escape(line.goal().figure()),
                  escape(line.asked()),
                  escape(line.measured()),
                  line.isMet() ? "met" : "missed",
                  line.isMet() ? "met" : "missed",
                  escape(line.goal().command())));
    }
    return table.append("</table>\n").toString();
  }

  private static String section(String benchmark, List<Measurement> figures) {
    StringBuilder section = new StringBuilder("<details><summary>");
    section
        .append(escape(benchmark))
        .append(" (")
        .append(figures.size())
        .append(")</summary>\n<table>\n<tr><th>parameters</th><th>figure</th>")
        .append("<th class=\"n\">mean</th><th class=\"n\">±</th><th>unit</th>")
        .append("<th class=\"n\">samples</th></tr>\n");
    figures.forEach(figure -> section.append(row(figure)));
    return section.append("</table>\n</details>\n").toString();
  }

  private static String row(Measurement measurement) {
    String parameters =
        measurement.parameters().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", "));
    return "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td><td class=\"n\">%d</td></tr>\n"
        .formatted(
            escape(parameters),
            escape(measurement.metric()),
            Goal.number(measurement.mean()),
            measurement.samples().size() < 2 ? "" : Goal.number(measurement.error()),
            escape(measurement.unit()),
            measurement.samples().size());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
