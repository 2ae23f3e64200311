package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.markdown.TableGrid.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes tables with pipes or as HTML. */
final class TableWriter {
  private final InlineWriter inline;

  TableWriter(InlineWriter inline) {
    this.inline = inline;
  }

  /** A table with pipes; a cell over several places is repeated in each. */
  String pipes(TableGrid table) {
    List<String[]> grid = new ArrayList<>();
    table.rows().forEach(row -> grid.add(new String[table.columns()]));
    for (int row = 0; row < grid.size(); row++) {
      for (Cell cell : table.rows().get(row)) {
        List<Node> content = cell.element().childNodes();
        String text = row == 0 ? inline.header(content) : inline.write(content, "<br>");
        text = text.replace("|", "\\|");
        for (int below = row; below < row + cell.rowSpan(); below++) {
          Arrays.fill(grid.get(below), cell.column(), cell.column() + cell.columnSpan(), text);
        }
      }
    }
    StringBuilder markdown = new StringBuilder();
    for (int row = 0; row < grid.size(); row++) {
      for (String text : grid.get(row)) {
        markdown.append(text == null || text.isEmpty() ? "|  " : "| " + text + " ");
      }
      markdown.append("|\n");
      if (row == 0) {
        markdown.append("| --- ".repeat(table.columns())).append("|\n");
      }
    }
    return markdown.toString().stripTrailing();
  }

  /** A table as an HTML element. */
  String html(TableGrid table) {
    StringBuilder html = new StringBuilder("<table>\n");
    for (int row = 0; row < table.rows().size(); row++) {
      html.append("<tr>");
      for (Cell cell : table.rows().get(row)) {
        append(html, cell, row == 0 || cell.element().nameIs("th") ? "th" : "td");
      }
      html.append("</tr>\n");
    }
    return html.append("</table>").toString();
  }

  private void append(StringBuilder html, Cell cell, String tag) {
    html.append('<').append(tag);
    if (cell.columnSpan() > 1) {
      html.append(" colspan=\"").append(cell.columnSpan()).append('"');
    }
    if (cell.rowSpan() > 1) {
      html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    html.append('>').append(new CellHtml(inline, this::html).write(cell.element()));
    html.append("</").append(tag).append('>');
  }

  /** Writes what is inside a cell of an HTML table: lines, lists and tables. Not thread-safe. */
  private static final class CellHtml {
    private final InlineWriter inline;
    private final Function<TableGrid, String> tables;
    private final StringBuilder html = new StringBuilder();
    private boolean afterLine;

    CellHtml(InlineWriter inline, Function<TableGrid, String> tables) {
      this.inline = inline;
      this.tables = tables;
    }

    String write(Element cell) {
      addBlocks(cell);
      return html.toString();
    }

    private void addBlocks(Element container) {
      List<Node> line = new ArrayList<>();
      for (Node node : container.childNodes()) {
        if (node instanceof Element element && Html.isBlock(element)) {
          endLine(line);
          addBlock(element);
        } else {
          line.add(node);
        }
      }
      endLine(line);
    }

    private void addBlock(Element element) {
      switch (element.normalName()) {
        case "ul", "ol" -> addList(element);
        case "table" -> {
          html.append(tables.apply(TableGrid.of(element)).replace("\n", ""));
          afterLine = false;
        }
        case "pre" -> endLine(new ArrayList<>(List.of(element)));
        default -> addBlocks(element);
      }
    }

    private void addList(Element list) {
      html.append('<').append(list.normalName()).append('>');
      for (Element item : list.children()) {
        html.append("<li>").append(new CellHtml(inline, tables).write(item)).append("</li>");
      }
      html.append("</").append(list.normalName()).append('>');
      afterLine = false;
    }

    private void endLine(List<Node> nodes) {
      String line = inline.html(nodes);
      nodes.clear();
      if (!line.isEmpty()) {
        html.append(afterLine ? "<br>" : "").append(line);
        afterLine = true;
      }
    }
  }
}
