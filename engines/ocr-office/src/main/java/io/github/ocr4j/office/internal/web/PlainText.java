package io.github.ocr4j.office.internal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads text files. */
public final class PlainText {
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n+");
  private static final Pattern ALIGNED =
      Pattern.compile("\\S {3,}\\S|\\S\\t+\\S|^\\s*[|+].*[|+]\\s*$");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}|~{3,}");

  /** Longer front matter is a text that begins and ends with a rule. */
  private static final int MAX_FRONT_MATTER = 65_536;

  private static final Pattern FRONT_MATTER_END =
      Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
  private static final Pattern KEY = Pattern.compile("(?m)^[\\w\"'-][^:\\n]*:(?:\\s|$)");

  private static final CSVFormat VALUES =
      CSVFormat.DEFAULT.builder().setTrailingData(true).setLenientEof(true).get();

  private PlainText() {}

  /** Takes Markdown as it is; only its front matter is left out, since the answer gets its own. */
  public static String markdown(String text) {
    return withoutFrontMatter(text).strip();
  }

  /** Without a key between the two lines, and with a blank line after the first, they are rules. */
  private static String withoutFrontMatter(String text) {
    String start = text.substring(0, Math.min(MAX_FRONT_MATTER, text.length()));
    if (!start.matches("(?s)---[ \\t]*\\n[^\\n].*")) {
      return text;
    }
    int body = start.indexOf('\n') + 1;
    Matcher end = FRONT_MATTER_END.matcher(start);
    return end.find(body) && KEY.matcher(start).region(body, end.start()).find()
        ? text.substring(end.end())
        : text;
  }

  /** Reads a text in which every blank counts, such as source code, as one block of code. */
  public static Element code(String text) {
    Element body = new Element("body");
    body.appendElement("pre").appendChild(new TextNode(text));
    return body;
  }

  /**
   * Reads plain text: paragraphs between blank lines; lists where all lines have a mark; lines that
   * are aligned with blanks stay as they are.
   */
  public static Element paragraphs(String text) {
    Element body = new Element("body");
    for (String block : BLANK_LINES.split(text.stripTrailing().replaceFirst("\\A\\s*\\n", ""))) {
      List<String> lines = block.lines().toList();
      if (TextList.isList(lines)) {
        TextList.write(lines, body);
      } else if (lines.stream().anyMatch(line -> ALIGNED.matcher(line).find())) {
        body.appendElement("pre").appendChild(new TextNode(block));
      } else if (isUnderlinedHeading(lines)) {
        body.appendElement(lines.get(1).startsWith("=") ? "h1" : "h2").appendText(lines.get(0));
        if (lines.size() > 2) {
          addLines(lines.subList(2, lines.size()), body.appendElement("p"));
        }
      } else {
        addLines(lines, body.appendElement("p"));
      }
    }
    return body;
  }

  private static boolean isUnderlinedHeading(List<String> lines) {
    return lines.size() > 1
        && lines.get(0).matches(".*[\\p{L}\\p{N}].*")
        && UNDERLINE.matcher(lines.get(1).strip()).matches()
        && Math.abs(lines.get(0).strip().length() - lines.get(1).strip().length()) <= 2;
  }

  /** Short lines are broken on purpose; long ones are filled to a width. */
  private static void addLines(List<String> lines, Element paragraph) {
    boolean filled =
        lines.stream().limit(Math.max(0, lines.size() - 1L)).allMatch(line -> line.length() > 50);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && !filled) {
        paragraph.appendElement("br");
      }
      paragraph.appendChild(new TextNode((i > 0 && filled ? " " : "") + lines.get(i)));
    }
  }

  /** Reads values that are separated by commas, semicolons or tabs, as one table. */
  public static Element values(String text) {
    Element body = new Element("body");
    Element table = body.appendElement("table");
    char separator = separator(text.lines().findFirst().orElse(""));
    try (CSVParser records =
        CSVParser.parse(text, VALUES.builder().setDelimiter(separator).get())) {
      for (CSVRecord values : records) {
        Element row = new Element("tr");
        values.forEach(v -> row.appendElement("td").appendChild(new TextNode(v.strip())));
        if (row.hasText()) {
          table.appendChild(row);
        }
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char separator(String line) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(c -> line.chars().filter(letter -> letter == c).count()))
        .orElse(',');
  }

  /** Lines of plain text that are a list: each has a mark, or goes on from the one before it. */
  private static final class TextList {
    private static final Pattern ITEM =
        Pattern.compile("^([ \\t]*)(?:[-*+•]|(\\d{1,9})[.)])[ \\t]+(?=\\S)");

    /** Deeper ones are all on one level. */
    private static final int MAX_LEVELS = 12;

    private record Open(int indent, Element list) {}

    private final Deque<Open> open = new ArrayDeque<>();

    private TextList() {}

    static boolean isList(List<String> lines) {
      if (lines.isEmpty() || !ITEM.matcher(lines.get(0)).find()) {
        return false;
      }
      int indent = indent(lines.get(0));
      return lines.stream().allMatch(line -> ITEM.matcher(line).find() || indent(line) > indent);
    }

    static void write(List<String> lines, Element body) {
      TextList list = new TextList();
      Element item = null;
      for (String line : lines) {
        Matcher matcher = ITEM.matcher(line);
        if (matcher.find()) {
          item = list.begin(indent(line), matcher.group(2), body).appendElement("li");
          item.appendText(line.substring(matcher.end()));
        } else if (item != null) {
          item.appendChild(new TextNode(" " + line.strip()));
        }
      }
    }

    private Element begin(int indent, String number, Element body) {
      while (open.size() > 1 && indent < open.peek().indent()) {
        open.pop();
      }
      String tag = number == null ? "ul" : "ol";
      boolean same =
          !open.isEmpty() && indent <= open.peek().indent() && open.peek().list().nameIs(tag);
      if (!same) {
        boolean deeper =
            !open.isEmpty() && indent > open.peek().indent() && open.size() < MAX_LEVELS;
        if (!open.isEmpty() && !deeper) {
          open.pop();
        }
        Element parent = open.isEmpty() ? body : open.peek().list().lastElementChild();
        Element list = parent.appendElement(tag);
        if (number != null) {
          list.attr("start", number);
        }
        open.push(new Open(indent, list));
      }
      return open.peek().list();
    }

    private static int indent(String line) {
      return line.length() - line.stripLeading().length();
    }
  }
}
