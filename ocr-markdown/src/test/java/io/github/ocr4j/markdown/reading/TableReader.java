package io.github.ocr4j.markdown.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Reads tables cell by cell. */
final class TableReader {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "ul", "ol", "li", "table", "pre", "blockquote");

  private TableReader() {}

  /** A table with pipes. */
  static List<Piece> pipes(TableBlock table, Targets targets) {
    List<Piece> cells = new ArrayList<>();
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line instanceof TableRow; line = line.getNext()) {
        int column = 0;
        for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(cell(row, column++, "", InlineReader.read(cell, targets)));
        }
        row++;
      }
    }
    return table("pipes", cells);
  }

  /** A table as HTML; its words say what they say. */
  static List<Piece> html(Element table, Targets targets) {
    return html(table, targets, false);
  }

  /** What a table of an engine becomes when it stays HTML: its words are Markdown. */
  static List<Piece> expectedHtml(Element table, Targets targets) {
    return html(table, targets, true);
  }

  private static List<Piece> html(Element table, Targets targets, boolean bold) {
    List<Piece> cells = new ArrayList<>();
    int row = 0;
    for (Element line : rows(table)) {
      int column = 0;
      for (Element cell : cells(line)) {
        String span = span(cell, "colspan") + span(cell, "rowspan");
        String words = literal(cell, targets);
        String shown = bold ? words.replaceAll("\\*\\*(\\S.*?)\\*\\*", "⟦b⟧$1⟦/b⟧") : words;
        cells.add(cell(row, column++, (cell.normalName().equals("th") ? " th" : "") + span, shown));
      }
      row++;
    }
    return table("html", cells);
  }

  /** What a table of an engine becomes when it is written with pipes: a span is one cell. */
  static List<Piece> expectedPipes(Element table, Targets targets) {
    Elements rows = rows(table);
    List<Map<Integer, String>> grid = new ArrayList<>();
    rows.forEach(row -> grid.add(new TreeMap<>()));
    for (int row = 0; row < rows.size(); row++) {
      for (Element cell : cells(rows.get(row))) {
        int column = 0;
        while (grid.get(row).containsKey(column)) {
          column++;
        }
        for (int i = 0; i < number(cell, "rowspan") && row + i < rows.size(); i++) {
          for (int j = 0; j < number(cell, "colspan"); j++) {
            String words = i + j > 0 ? "" : MarkdownReader.inline(cell.html(), targets);
            grid.get(row + i).put(column + j, words);
          }
        }
      }
    }
    int columns =
        grid.stream().flatMap(row -> row.keySet().stream()).mapToInt(c -> c + 1).max().orElse(0);
    List<Piece> cells = new ArrayList<>();
    for (int row = 0; row < grid.size(); row++) {
      for (int column = 0; column < columns; column++) {
        cells.add(cell(row, column, "", grid.get(row).getOrDefault(column, "")));
      }
    }
    return table("pipes", cells);
  }

  private static int number(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  /** Whether nothing is lost when a table is written with pipes. */
  static boolean fitsPipes(Element table) {
    return table.select("caption").isEmpty()
        && table.getAllElements().stream()
            .skip(1)
            .noneMatch(
                element ->
                    BLOCKS.contains(element.normalName())
                        || !span(element, "colspan").isEmpty()
                        || !span(element, "rowspan").isEmpty());
  }

  static Element parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document.selectFirst("table");
  }

  private static Elements rows(Element table) {
    return table.select("> thead > tr, > tbody > tr, > tfoot > tr, > tr");
  }

  private static Elements cells(Element row) {
    return row.select("> td, > th");
  }

  private static String span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.isEmpty() || value.equals("1") ? "" : " " + attribute + " " + value;
  }

  private static String literal(Element cell, Targets targets) {
    StringBuilder words = new StringBuilder();
    for (org.jsoup.nodes.Node node : cell.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element) {
        words.append(element(element, targets));
      }
    }
    return words.toString();
  }

  private static String element(Element element, Targets targets) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "br" -> InlineReader.tag(name, false);
      case "img" -> targets.image(element.attr("src"), element.attr("alt"));
      case "a" -> "⟦a " + element.attr("href") + "⟧" + literal(element, targets) + "⟦/a⟧";
      default ->
          InlineReader.tag(name, false) + literal(element, targets) + InlineReader.tag(name, true);
    };
  }

  private static Piece cell(int row, int column, String attributes, String words) {
    String shown = words.replaceAll("[\\s\u00A0]+", " ").replaceAll(" ?⟦br⟧ ?", "⟦br⟧");
    return Piece.of("cell " + row + "," + column + attributes, shown);
  }

  private static List<Piece> table(String form, List<Piece> cells) {
    List<Piece> pieces = new ArrayList<>(List.of(new Piece("table", form)));
    pieces.addAll(cells);
    return pieces;
  }
}
