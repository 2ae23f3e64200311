package io.github.ocr4j.markdown.internal.table;

import java.util.List;
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
          .addTags("code", "pre")
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
    return tables(Jsoup.parseBodyFragment(html), jsx);
  }

  /**
   * Cleans a table that was parsed before.
   *
   * @param table what came from outside
   * @param jsx whether JSX has to read it
   * @return the same as for its HTML
   */
  public static String tables(HtmlTable table, boolean jsx) {
    return table.hasWordsOnly() ? words(table, jsx) : tables(table.body(), jsx);
  }

  /** Most tables need no cleaning, because they have no tags in their cells. */
  private static String words(HtmlTable table, boolean jsx) {
    StringBuilder html = new StringBuilder("<table>");
    for (List<Element> row : table.rows()) {
      html.append("\n<tr>");
      for (Element cell : row) {
        String name = cell.normalName();
        html.append('<').append(name);
        span(html, cell, "colspan");
        span(html, cell, "rowspan");
        html.append('>').append(words(cell)).append("</").append(name).append('>');
      }
      html.append("</tr>");
    }
    html.append("\n</table>");
    return jsx ? jsx(html.toString()) : html.toString();
  }

  private static void span(StringBuilder html, Element cell, String attribute) {
    int span = HtmlTable.span(cell, attribute);
    if (span > 1) {
      html.append(' ').append(attribute).append("=\"").append(span).append('"');
    }
  }

  private static String words(Element cell) {
    String words = cell.ownText().strip();
    Matcher bold = BOLD.matcher(words);
    return bold.matches() ? "<b>" + escape(bold.group(2)) + "</b>" : escape(words);
  }

  private static String escape(String words) {
    return words.chars().allMatch(c -> c < 128 && c != '&' && c != '<' && c != '>')
        ? words
        : words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String tables(Document html, boolean jsx) {
    Document clean = new Cleaner(SAFE).clean(html);
    clean.outputSettings().prettyPrint(false).charset("UTF-8");
    clean.select("tbody").forEach(Element::unwrap);
    if (html.text().contains("**")) {
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
