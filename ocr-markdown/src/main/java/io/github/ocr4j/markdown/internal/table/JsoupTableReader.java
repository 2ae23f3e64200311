package io.github.ocr4j.markdown.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads tables out of any HTML as a browser would. */
final class JsoupTableReader implements NodeVisitor {
  private static final Set<String> BLOCKS = Set.of("table", "ul", "ol", "pre", "p", "div", "tr");
  private static final Pattern WEB = Pattern.compile("(?i)https?://|mailto:");
  private static final int DEEPEST = 8;

  private final Element table;
  private final List<List<TableCell>> rows = new ArrayList<>();
  private final StringBuilder caption = new StringBuilder();
  private final Set<Element> opened = new HashSet<>();
  private Optional<Element> cellElement = Optional.empty();
  private CellBuilder cell = new CellBuilder(false, 1, 1);
  private boolean inline = true;
  private int open;

  private JsoupTableReader(Element table) {
    this.table = table;
  }

  static List<HtmlTable> read(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    return document.select("table").stream()
        .filter(table -> table.parents().stream().noneMatch(JsoupTableReader::isTable))
        .map(JsoupTableReader::read)
        .toList();
  }

  private static HtmlTable read(Element table) {
    JsoupTableReader reader = new JsoupTableReader(table);
    table.traverse(reader);
    return new HtmlTable(reader.rows, reader.caption.toString().strip(), reader.inline);
  }

  private static boolean isTable(Element element) {
    return element.normalName().equals("table");
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words.getWholeText());
    } else if (node instanceof Element element && cellElement.isPresent()) {
      inCell(element);
    } else if (node instanceof Element element) {
      outsideCells(element);
    }
  }

  private void words(String text) {
    if (cellElement.isPresent()) {
      cell.words(text);
    } else if (!text.isBlank()) {
      caption.append(text.strip()).append(' ');
    }
  }

  private void outsideCells(Element element) {
    String name = element.normalName();
    if (name.equals("tr")) {
      rows.add(new ArrayList<>());
    } else if (!rows.isEmpty() && (name.equals("td") || name.equals("th"))) {
      cellElement = Optional.of(element);
      cell =
          new CellBuilder(
              name.equals("th"),
              TableCell.span(element.attr("colspan")),
              TableCell.span(element.attr("rowspan")));
    }
  }

  private void inCell(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      cell.lineBreak();
    } else if (name.equals("img")) {
      cell.image(element.attr("src"), element.attr("alt"));
    } else if (CellBuilder.isKept(name) && open < DEEPEST && !isLocalLink(element)) {
      opened.add(element);
      open++;
      cell.open(name, element.attr("href"));
    } else if (BLOCKS.contains(name) || name.equals("li")) {
      inline &= cell.isEmpty() && (name.equals("p") || name.equals("div"));
      if (!cell.isEmpty()) {
        cell.lineBreak();
      }
    }
  }

  /** Only links to the web are of use outside of the page that they come from. */
  private static boolean isLocalLink(Element element) {
    return element.normalName().equals("a") && !WEB.matcher(element.attr("href")).lookingAt();
  }

  @Override
  public void tail(Node node, int depth) {
    if (cellElement.filter(element -> element == node).isPresent()) {
      rows.get(rows.size() - 1).add(cell.build());
      cellElement = Optional.empty();
    } else if (node instanceof Element element && opened.remove(element)) {
      cell.close(element.normalName());
      open--;
    }
  }
}
