package io.github.ocr4j.markdown.internal.table;

import java.util.List;

/**
 * A table that came as HTML. Immutable.
 *
 * @param rows its rows, each a list of cells
 * @param caption words of the table that are in no cell; empty when there are none
 * @param isInline whether cells hold nothing but words in lines, so that the cells say everything
 */
public record HtmlTable(List<List<TableCell>> rows, String caption, boolean isInline) {

  public HtmlTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The outermost tables of some HTML. */
  public static List<HtmlTable> parse(String html) {
    return SimpleTableReader.read(html).map(List::of).orElseGet(() -> JsoupTableReader.read(html));
  }

  /** Whether HTML has no letters, digits or images. Much cheaper than parsing it. */
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

  /** Whether the cells, written in lines, say all that the table says. */
  public boolean isComplete() {
    return isInline && caption.isEmpty();
  }

  /** Whether pipes lose nothing: no cell spans rows or columns or holds blocks, and no caption. */
  public boolean isSimple() {
    return isComplete()
        && !rows.isEmpty()
        && rows.stream().flatMap(List::stream).noneMatch(TableCell::isSpanning);
  }
}
