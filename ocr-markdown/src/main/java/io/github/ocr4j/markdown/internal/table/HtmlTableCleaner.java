package io.github.ocr4j.markdown.internal.table;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Writes HTML that holds nothing but tables and words: no scripts, styles or handlers. */
public final class HtmlTableCleaner {
  private static final Safelist SAFE =
      new Safelist()
          .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
          .addTags("b", "strong", "i", "em", "u", "s", "sub", "sup", "br", "p", "ul", "ol", "li")
          .addTags("code", "pre", "a", "img")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addAttributes("img", "src", "alt")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private HtmlTableCleaner() {}

  /**
   * The tables of some HTML without blank lines, which would end an HTML block in Markdown. One row
   * a line, but JSX on one line, because there a line break would begin a paragraph.
   */
  public static String tables(String html, boolean jsx) {
    Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(html));
    clean
        .outputSettings()
        .prettyPrint(false)
        .charset("UTF-8")
        .syntax(Document.OutputSettings.Syntax.xml);
    String oneLine =
        SPACE
            .matcher(clean.body().html())
            .replaceAll(match -> hasLineBreak(match.group()) ? " " : "$0");
    String plain =
        HtmlTableWriter.bold(oneLine).replace("<tbody>", "").replace("</tbody>", "").strip();
    return jsx ? jsx(plain) : plain.replace("<tr>", "\n<tr>").replace("</table>", "\n</table>");
  }

  private static boolean hasLineBreak(String space) {
    return space.indexOf('\n') >= 0 || space.indexOf('\r') >= 0;
  }

  private static String jsx(String html) {
    return html.replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace(" colspan=", " colSpan=")
        .replace(" rowspan=", " rowSpan=");
  }
}
