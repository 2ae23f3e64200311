package io.github.ocr4j.markdown.internal.table;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A table that came as HTML. Immutable.
 *
 * @param rows its rows, each a list of {@code td} and {@code th} elements
 */
public record HtmlTable(List<List<Element>> rows) {

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
    Element table = Jsoup.parseBodyFragment(html).selectFirst("table");
    if (table == null) {
      return Optional.empty();
    }
    List<List<Element>> rows =
        table.select("tr").stream()
            .filter(row -> row.closest("table") == table)
            .map(HtmlTable::cells)
            .toList();
    return Optional.of(new HtmlTable(rows));
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  /**
   * Whether every cell has text or an image.
   *
   * @return true if no cell has any
   */
  public boolean isBlank() {
    return rows.stream()
        .flatMap(List::stream)
        .allMatch(cell -> cell.text().isBlank() && cell.selectFirst("img") == null);
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
                        && cell.selectFirst("table, ul, ol, pre, p + p") == null);
  }

  /** Spans beyond 1000 are what browsers cut off too. */
  static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,9}") ? Math.max(1, Math.min(1000, Integer.parseInt(value))) : 1;
  }
}
