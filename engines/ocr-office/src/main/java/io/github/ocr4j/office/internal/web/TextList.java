package io.github.ocr4j.office.internal.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Lines of plain text that are a list: each has a mark, or goes on from the one before it. */
final class TextList {
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
      boolean deeper = !open.isEmpty() && indent > open.peek().indent() && open.size() < MAX_LEVELS;
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
    int blanks = 0;
    while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
      blanks++;
    }
    return blanks;
  }
}
