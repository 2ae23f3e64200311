package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.Collection;
import java.util.Locale;
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
    for (String plot : plots) {
      html.append("<figure><img src=\"")
          .append(plot)
          .append(".svg\" alt=\"")
          .append(plot)
          .append("\"><figcaption>")
          .append(escape(results.environment().sentence()))
          .append("</figcaption></figure>\n");
    }
    html.append("<h2>Figures</h2>\n<p>± is half the width of the 95 % confidence interval.</p>\n")
        .append("<table>\n<tr><th>benchmark</th><th>parameters</th><th>figure</th>")
        .append("<th class=\"n\">mean</th><th class=\"n\">±</th><th>unit</th>")
        .append("<th class=\"n\">samples</th></tr>\n");
    results.measurements().stream()
        .filter(measurement -> !measurement.metric().endsWith("percentiles"))
        .forEach(measurement -> html.append(row(measurement)));
    return html.append("</table>\n</body>\n</html>\n").toString();
  }

  private static String row(Measurement measurement) {
    String parameters =
        measurement.parameters().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", "));
    return "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td><td class=\"n\">%d</td></tr>\n"
        .formatted(
            escape(measurement.benchmark()),
            escape(parameters),
            escape(measurement.metric()),
            number(measurement.mean()),
            measurement.samples().size() < 2 ? "" : number(measurement.error()),
            escape(measurement.unit()),
            measurement.samples().size());
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e12) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.4g", value);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
