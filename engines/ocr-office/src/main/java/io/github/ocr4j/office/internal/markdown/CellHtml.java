package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.office.internal.archive.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes what is inside a cell of an HTML table: lines, lists and tables. Not thread-safe. */
final class CellHtml {
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
