package io.github.ocr4j.markdown.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads tables as services write them: rows of cells, closed by their end tags, with words and few
 * inline elements. Gives up on everything else, which needs a parser that corrects what it reads.
 */
final class SimpleTableReader {
  private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");

  private final String html;
  private final boolean hasEntities;
  private final List<List<TableCell>> rows = new ArrayList<>();
  private int position;

  private SimpleTableReader(String html) {
    this.html = html;
    this.hasEntities = html.indexOf('&') >= 0;
  }

  static Optional<HtmlTable> read(String html) {
    SimpleTableReader reader = new SimpleTableReader(html);
    return reader.table() ? Optional.of(new HtmlTable(reader.rows, "", true)) : Optional.empty();
  }

  private boolean table() {
    skipSpace();
    if (!tag().equals("table")) {
      return false;
    }
    while (true) {
      skipSpace();
      String tag = tag();
      if (tag.equals("/table")) {
        skipSpace();
        return position == html.length();
      }
      boolean section = SECTIONS.contains(tag.startsWith("/") ? tag.substring(1) : tag);
      if (!section && !(tag.equals("tr") && row())) {
        return false;
      }
    }
  }

  private boolean row() {
    List<TableCell> cells = new ArrayList<>();
    rows.add(cells);
    while (true) {
      skipSpace();
      if (html.startsWith("</tr>", position)) {
        position += "</tr>".length();
        return true;
      }
      if (!cell(cells)) {
        return false;
      }
    }
  }

  private boolean cell(List<TableCell> cells) {
    boolean header = html.startsWith("<th", position);
    if (!header && !html.startsWith("<td", position)) {
      return false;
    }
    position += 3;
    int columns = 1;
    int rowspan = 1;
    while (peek() == ' ') {
      position++;
      if (html.startsWith("colspan=", position)) {
        columns = span();
      } else if (html.startsWith("rowspan=", position)) {
        rowspan = span();
      } else {
        return false;
      }
    }
    if (peek() != '>') {
      return false;
    }
    position++;
    String end = header ? "</th>" : "</td>";
    int tag = html.indexOf('<', position);
    if (tag >= 0 && html.startsWith(end, tag)) {
      cells.add(TableCell.of(header, columns, rowspan, words(tag)));
      position = tag + end.length();
      return true;
    }
    CellBuilder cell = new CellBuilder(header, columns, rowspan);
    boolean closed = content(cell, end);
    cells.add(cell.build());
    return closed;
  }

  private int span() {
    position += "colspan=".length();
    boolean quoted = peek() == '"';
    int start = quoted ? ++position : position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    int span = TableCell.span(html.substring(start, position));
    position += quoted && peek() == '"' ? 1 : 0;
    return span;
  }

  private boolean content(CellBuilder cell, String end) {
    while (true) {
      int tag = html.indexOf('<', position);
      if (tag < 0) {
        return false;
      }
      cell.words(words(tag));
      if (html.startsWith(end, tag)) {
        position = tag + end.length();
        return cell.isComplete();
      }
      position = tag;
      String name = tag();
      if (name.equals("br")) {
        cell.lineBreak();
      } else if (CellBuilder.isKept(name)) {
        cell.open(name, "");
      } else if (!name.startsWith("/") || !cell.close(name.substring(1))) {
        return false;
      }
    }
  }

  private String words(int end) {
    String words = html.substring(position, end);
    return !hasEntities || words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false);
  }

  /** The name of a tag without attributes, with its slash when it closes; else empty. */
  private String tag() {
    if (peek() != '<') {
      return "";
    }
    int start = ++position;
    position += peek() == '/' ? 1 : 0;
    while (Character.isLetterOrDigit(peek())) {
      position++;
    }
    String name = html.substring(start, position).toLowerCase(Locale.ROOT);
    while (peek() == ' ' || peek() == '/') {
      position++;
    }
    return position < html.length() && html.charAt(position++) == '>' ? name : "";
  }

  private void skipSpace() {
    while (position < html.length() && html.charAt(position) <= ' ') {
      position++;
    }
  }

  private char peek() {
    return position < html.length() ? html.charAt(position) : 0;
  }
}
