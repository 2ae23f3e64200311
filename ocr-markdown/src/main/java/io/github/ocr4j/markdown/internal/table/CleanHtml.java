package io.github.ocr4j.markdown.internal.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Writes HTML tables that hold nothing but a table: no scripts, styles, handlers or links. */
public final class CleanHtml {
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

  private static final Pattern BOLD = Pattern.compile("(\\s*)\\*\\*([^*]+)\\*\\*(\\s*)");

  private CleanHtml() {}

  /**
   * Cleans the tables of some HTML.
   *
   * @param html what came from outside
   * @param jsx whether JSX has to read it: tags are closed and braces escaped
   * @return HTML without blank lines, which would end an HTML block in Markdown, one row a line
   */
  public static String tables(String html, boolean jsx) {
    Document dirty = Jsoup.parseBodyFragment(html);
    Document clean = new Cleaner(SAFE).clean(dirty);
    clean.outputSettings().prettyPrint(false).charset("UTF-8");
    clean.select("tbody, a:not([href])").forEach(Element::unwrap);
    if (html.contains("**")) {
      clean.select("td, th").forEach(CleanHtml::emphasis);
    }
    if (jsx) {
      clean.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    }
    String lines =
        clean
            .body()
            .html()
            .replaceAll("\\s*[\\r\\n]\\s*", " ")
            .replace("<tr>", "\n<tr>")
            .replace("</table>", "\n</table>")
            .strip();
    return jsx ? jsx(lines) : lines;
  }

  /** Services write bold words in HTML cells as Markdown does, which no browser renders. */
  private static void emphasis(Element cell) {
    for (TextNode words : cell.textNodes()) {
      Matcher bold = BOLD.matcher(words.getWholeText());
      if (bold.matches()) {
        words.before(new TextNode(bold.group(1)));
        words.after(new TextNode(bold.group(3)));
        words.replaceWith(new Element("b").appendChild(new TextNode(bold.group(2))));
      }
    }
  }

  private static String jsx(String html) {
    return html.replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace(" colspan=", " colSpan=")
        .replace(" rowspan=", " rowSpan=");
  }
}
