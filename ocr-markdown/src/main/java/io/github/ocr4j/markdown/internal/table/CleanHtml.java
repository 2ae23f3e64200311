package io.github.ocr4j.markdown.internal.table;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Writes HTML tables that hold nothing but a table: no scripts, styles, handlers or links. */
public final class CleanHtml {
  private static final Safelist SAFE =
      new Safelist()
          .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
          .addTags("b", "strong", "i", "em", "u", "s", "sub", "sup", "br", "p", "ul", "ol", "li")
          .addTags("code", "pre")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan");

  private CleanHtml() {}

  /**
   * Cleans the tables of some HTML.
   *
   * @param html what came from outside
   * @return HTML without blank lines, which would end an HTML block in Markdown, one row a line
   */
  public static String tables(String html) {
    Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings().prettyPrint(false).charset("UTF-8");
    clean.select("tbody").forEach(Element::unwrap);
    return clean
        .body()
        .html()
        .replaceAll("\\s*[\\r\\n]\\s*", " ")
        .replace("<tr>", "\n<tr>")
        .replace("</table>", "\n</table>")
        .strip();
  }
}
