package io.github.ocr4j.local.internal.office;

import java.util.ArrayList;
import java.util.List;

/** Writes a table element as pipes or as plain HTML. */
final class XhtmlTable {
  private static final int MAX_SPAN = 200;

  private record Cell(String markdown, String text, int columns, int rows) {}

  private final List<List<Cell>> rows = new ArrayList<>();

  XhtmlTable(Node table, InlineMarkdown inline) {
    collect(table, inline);
    rows.removeIf(row -> row.stream().allMatch(cell -> cell.text().isEmpty()));
    while (rows.size() > 1 && rows.stream().allMatch(XhtmlTable::beginsEmpty)) {
      rows.forEach(row -> row.remove(0));
    }
  }

  /** A sheet may begin anywhere. */
  private static boolean beginsEmpty(List<Cell> row) {
    return row.size() > 1
        && row.get(0).text().isEmpty()
        && row.get(0).columns() == 1
        && row.get(0).rows() == 1;
  }

  private void collect(Node node, InlineMarkdown inline) {
    for (Node child : node.children()) {
      if (child.is("tr")) {
        rows.add(cells(child, inline));
      } else if (child.is("thead", "tbody", "tfoot")) {
        collect(child, inline);
      }
    }
  }

  private static List<Cell> cells(Node row, InlineMarkdown inline) {
    List<Cell> cells = new ArrayList<>();
    for (Node node : row.children()) {
      if (node.is("td", "th")) {
        String markdown = inline.write(node.children()).strip().replaceAll("\\s*\\n\\s*", "<br>");
        String text = node.allText().replaceAll("[\\s\\u00A0]+", " ").strip();
        cells.add(
            new Cell(
                markdown.replace("|", "\\|"),
                text,
                span(node.attribute("colspan")),
                span(node.attribute("rowspan"))));
      }
    }
    return cells;
  }

  private static int span(String value) {
    return value.matches("[1-9]\\d{0,2}") ? Math.min(MAX_SPAN, Integer.parseInt(value)) : 1;
  }

  boolean empty() {
    return rows.isEmpty();
  }

  /** A table of one cell only frames its content. */
  boolean layoutOnly() {
    return rows.stream().allMatch(row -> row.size() <= 1);
  }

  String pipes() {
    List<List<String>> grid = grid();
    int width = grid.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder markdown = new StringBuilder();
    for (int row = 0; row < grid.size(); row++) {
      List<String> cells = grid.get(row);
      while (cells.size() < width) {
        cells.add("");
      }
      markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (row == 0) {
        markdown.append("| --- ".repeat(width)).append("|\n");
      }
    }
    return markdown.toString().strip();
  }

  /** A cell over several places is repeated in each. */
  private List<List<String>> grid() {
    List<List<String>> grid = new ArrayList<>();
    rows.forEach(row -> grid.add(new ArrayList<>()));
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Cell cell : rows.get(row)) {
        while (column < grid.get(row).size() && grid.get(row).get(column) != null) {
          column++;
        }
        for (int y = row; y < Math.min(rows.size(), row + cell.rows()); y++) {
          for (int x = column; x < column + cell.columns(); x++) {
            List<String> line = grid.get(y);
            while (line.size() <= x) {
              line.add(null);
            }
            line.set(x, cell.markdown());
          }
        }
        column += cell.columns();
      }
    }
    grid.forEach(line -> line.replaceAll(value -> value == null ? "" : value));
    return grid;
  }

  String html() {
    StringBuilder html = new StringBuilder("<table>\n");
    for (int row = 0; row < rows.size(); row++) {
      html.append("<tr>");
      String tag = row == 0 ? "th" : "td";
      for (Cell cell : rows.get(row)) {
        html.append('<').append(tag);
        if (cell.columns() > 1) {
          html.append(" colspan=\"").append(cell.columns()).append('"');
        }
        if (cell.rows() > 1) {
          html.append(" rowspan=\"").append(cell.rows()).append('"');
        }
        html.append('>')
            .append(cell.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            .append("</")
            .append(tag)
            .append('>');
      }
      html.append("</tr>\n");
    }
    return html.append("</table>").toString();
  }
}
