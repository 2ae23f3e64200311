package io.github.ocr4j.markdown.internal.table;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A table that came as HTML. Immutable.
 *
 * @param body the document that holds it
 * @param rows its rows, each a list of {@code td} and {@code th} elements
 */
public record HtmlTable(Document body, List<List<Element>> rows) {

  public HtmlTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads the first table of some HTML.
   *
   * @param html what came from outside
   * @return the table, or empty if there is none
   */
  public static Optional<HtmlTable> parse(String html) {
    Document body = Jsoup.parseBodyFragment(html);
    Element table = body.selectFirst("table");
    if (table == null) {
      return Optional.empty();
    }
    List<List<Element>> rows =
        table.select("tr").stream()
            .filter(row -> isRowOf(table, row))
            .map(HtmlTable::cells)
            .toList();
    return Optional.of(new HtmlTable(body, rows));
  }

  /** Rows of a table in a cell are not the table's own. */
  private static boolean isRowOf(Element table, Element row) {
    Element ancestor = row.parent();
    while (ancestor != null && !ancestor.normalName().equals("table")) {
      ancestor = ancestor.parent();
    }
    return ancestor == table;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  /**
   * Whether HTML has no letters, digits or images. Much cheaper than parsing it.
   *
   * @param html what came from outside
   * @return true if nothing would be seen but lines
   */
  public static boolean isBlank(String html) {
    boolean tag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (!tag && Character.isLetterOrDigit(c)
          || c == '<' && html.regionMatches(true, i, "<img", 0, 4)) {
        return false;
      }
      tag = c == '<' || tag && c != '>';
    }
    return true;
  }

  /**
   * Whether the table can be written with pipes without losing anything.
   *
   * @return false if cells span rows or columns or hold blocks
   */
  public boolean isSimple() {
    return !rows.isEmpty()
        && rows.stream()
            .flatMap(List::stream)
            .allMatch(
                cell ->
                    span(cell, "colspan") == 1
                        && span(cell, "rowspan") == 1
                        && (cell.childrenSize() == 0
                            || cell.selectFirst("table, ul, ol, pre, p + p") == null));
  }

  /** Whether the document is this table, and its cells hold no tags. */
  boolean hasWordsOnly() {
    return body.body().childrenSize() == 1
        && body.body().ownText().isBlank()
        && body.select("table").size() == 1
        && body.selectFirst("caption") == null
        && rows.stream().flatMap(List::stream).allMatch(cell -> cell.childrenSize() == 0);
  }

  /** Spans beyond 1000 are what browsers cut off too. */
  static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,9}") ? Math.max(1, Math.min(1000, Integer.parseInt(value))) : 1;
  }
}
