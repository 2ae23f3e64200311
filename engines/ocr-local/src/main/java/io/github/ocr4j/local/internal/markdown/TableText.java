package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.layout.element.Table;
import java.util.Arrays;

/** Writes tables as pipes or as HTML. */
record TableText(Hyphenation hyphenation) {
  /**
   * A table with pipes. A cell over several rows is repeated in each, as is a head over several
   * columns; below the head, what goes over several columns is written once, as a line of its own.
   */
  String pipes(Table table) {
    String[][] grid = new String[table.rows()][table.columns()];
    for (String[] row : grid) {
      Arrays.fill(row, "");
    }
    for (Table.Cell cell : table.cells()) {
      String text = inline(cell).replace("|", "\\|");
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        int columns = row < table.headRows() ? cell.columnSpan() : 1;
        Arrays.fill(grid[row], cell.column(), cell.column() + columns, text);
      }
    }
    StringBuilder markdown = new StringBuilder();
    for (int row = 0; row < grid.length; row++) {
      markdown.append("| ").append(String.join(" | ", grid[row])).append(" |\n");
      if (row == 0) {
        markdown.append("| --- ".repeat(table.columns())).append("|\n");
      }
    }
    return markdown.toString().stripTrailing();
  }

  String html(Table table) {
    StringBuilder html = new StringBuilder("<table>\n");
    for (int row = 0; row < table.rows(); row++) {
      html.append("<tr>");
      for (Table.Cell cell : table.cells()) {
        if (cell.row() == row) {
          append(html, cell, row == 0 ? "th" : "td");
        }
      }
      html.append("</tr>\n");
    }
    return html.append("</table>").toString();
  }

  private void append(StringBuilder html, Table.Cell cell, String tag) {
    html.append('<').append(tag);
    if (cell.columnSpan() > 1) {
      html.append(" colspan=\"").append(cell.columnSpan()).append('"');
    }
    if (cell.rowSpan() > 1) {
      html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    String text = InlineText.plain(cell.lines(), hyphenation);
    html.append('>')
        .append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .append("</")
        .append(tag)
        .append('>');
  }

  private String inline(Table.Cell cell) {
    return RunWriter.write(InlineText.of(cell.lines(), hyphenation));
  }
}
