package io.github.ocr4j.markdown.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Writes tables as HTML that holds nothing but a table, one row a line. */
public final class HtmlTableWriter {
  private static final Pattern TAG_OR_BOLD =
      Pattern.compile("<[^>]*>|\\*\\*([^*<\\s](?:[^*<]*[^*<\\s])?)\\*\\*");
  private static final boolean[] PLAIN = allBut("&<>{}*!");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\[\\]]*)\\]\\(([^()\\s]+)\\)");

  private final StringBuilder html = new StringBuilder("<table>");
  private final boolean jsx;

  private HtmlTableWriter(boolean jsx) {
    this.jsx = jsx;
  }

  /**
   * Writes a {@linkplain HtmlTable#isComplete() complete} table without blank lines, which would
   * end an HTML block in Markdown. In JSX braces are escaped.
   */
  public static String write(HtmlTable table, boolean jsx) {
    HtmlTableWriter writer = new HtmlTableWriter(jsx);
    table.rows().forEach(writer::row);
    return writer.html.append("\n</table>").toString();
  }

  private void row(List<TableCell> cells) {
    html.append("\n<tr>");
    cells.forEach(this::cell);
    html.append("</tr>");
  }

  private void cell(TableCell cell) {
    html.append(cell.isHeader() ? "<th" : "<td");
    span(jsx ? "colSpan" : "colspan", cell.columns());
    span(jsx ? "rowSpan" : "rowspan", cell.rows());
    html.append('>');
    int start = html.length();
    for (CellPart part : cell.parts()) {
      part(part, start);
    }
    if (hasTrailingBlank(start)) {
      html.setLength(html.length() - 1);
    }
    html.append(cell.isHeader() ? "</th>" : "</td>");
  }

  private void span(String attribute, int span) {
    if (span > 1) {
      html.append(' ').append(attribute).append("=\"").append(span).append('"');
    }
  }

  private void part(CellPart part, int start) {
    if (part instanceof CellPart.Words words) {
      words(words.text(), start);
    } else if (part instanceof CellPart.Break) {
      html.append("<br />");
    } else if (part instanceof CellPart.Image image) {
      html.append(image(image.source(), image.alt()));
    } else if (part instanceof CellPart.Opening opening) {
      html.append('<').append(opening.name());
      if (!opening.target().isEmpty()) {
        html.append(" href=").append(quoted(opening.target()));
      }
      html.append('>');
    } else if (part instanceof CellPart.Closing closing) {
      html.append("</").append(closing.opening().name()).append('>');
    }
  }

  private void words(String text, int start) {
    int from = html.length();
    boolean blank = from == start || hasTrailingBlank(start);
    if (isPlain(text, blank)) {
      html.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        escaped(c);
      } else if (!blank) {
        html.append(' ');
      }
      blank = space;
    }
    if (text.contains("**") || text.contains("![")) {
      html.replace(from, html.length(), rendered(html.substring(from)));
    }
  }

  private static boolean[] allBut(String exceptions) {
    boolean[] plain = new boolean[0x7F];
    Arrays.fill(plain, ' ', plain.length, true);
    exceptions.chars().forEach(c -> plain[c] = false);
    return plain;
  }

  /** Most words are: letters, digits and punctuation with single blanks between them. */
  private static boolean isPlain(String words, boolean afterBlank) {
    boolean blank = afterBlank;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= PLAIN.length || !PLAIN[c] || blank && c == ' ') {
        return false;
      }
      blank = c == ' ';
    }
    return true;
  }

  /** Services write images in cells as Markdown does, which no browser shows. */
  private String rendered(String words) {
    return IMAGE
        .matcher(bold(words))
        .replaceAll(
            match -> Matcher.quoteReplacement(image(plain(match.group(2)), plain(match.group(1)))));
  }

  /** Services write bold words in cells as Markdown does, which no browser shows. */
  static String bold(String html) {
    return html.contains("**")
        ? TAG_OR_BOLD.matcher(html).replaceAll(match -> match.group(1) == null ? "$0" : "<b>$1</b>")
        : html;
  }

  private static String plain(String escaped) {
    return Parser.unescapeEntities(escaped, false);
  }

  private String image(String source, String alt) {
    return "<img src=" + quoted(source) + " alt=" + quoted(alt) + " />";
  }

  private static String quoted(String value) {
    return '"' + Entities.escape(value) + '"';
  }

  private boolean hasTrailingBlank(int start) {
    return html.length() > start && html.charAt(html.length() - 1) == ' ';
  }

  private void escaped(char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '{' -> html.append(jsx ? "&#123;" : "{");
      case '}' -> html.append(jsx ? "&#125;" : "}");
      default -> html.append(c);
    }
  }
}
