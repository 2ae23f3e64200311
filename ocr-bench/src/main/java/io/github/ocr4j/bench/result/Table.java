package io.github.ocr4j.bench.result;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of text under a heading, to be written for Markdown, a browser, a spreadsheet or a console.
 *
 * @param heading names of the columns
 * @param rows a cell for each column; a cell in backticks is code
 */
public record Table(List<String> heading, List<List<String>> rows) {

  /** The table for a Markdown file. */
  public String markdown() {
    return markdownRow(heading)
        + "|---".repeat(heading.size())
        + "|\n"
        + join(rows, Table::markdownRow);
  }

  private static String markdownRow(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** The table for a browser; cells that start with a number are aligned right. */
  public String html() {
    return "<table>\n"
        + htmlRow("th", heading)
        + join(rows, row -> htmlRow("td", row))
        + "</table>\n";
  }

  private static String htmlRow(String tag, List<String> cells) {
    return "<tr>"
        + join(
            cells,
            cell ->
                "<%1$s%2$s>%3$s</%1$s>"
                    .formatted(tag, cell.matches("-?\\d.*") ? " class=\"n\"" : "", htmlCell(cell)))
        + "</tr>\n";
  }

  private static String htmlCell(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("`(.*)`", "<code>$1</code>");
  }

  /** The table for a spreadsheet: columns that are no numbers are quoted in every row. */
  public String csv() {
    return String.join(",", heading) + "\n" + join(rows, Table::csvRow);
  }

  private static String csvRow(List<String> cells) {
    return cells.stream()
            .map(cell -> isNumber(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  }

  /** The table for a console: the first column on the left, the others right-aligned. */
  public String text() {
    List<Integer> widths = IntStream.range(0, heading.size()).mapToObj(this::width).toList();
    return join(List.of(heading), row -> textRow(row, widths))
        + join(rows, row -> textRow(row, widths));
  }

  private int width(int column) {
    return Stream.concat(Stream.of(heading), rows.stream())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(1);
  }

  private static String textRow(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String format = column == 0 ? "%-" + widths.get(0) + "s" : "  %" + widths.get(column) + "s";
      line.append(format.formatted(cells.get(column)));
    }
    return line.append('\n').toString();
  }

  private static <T> String join(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining());
  }
}
