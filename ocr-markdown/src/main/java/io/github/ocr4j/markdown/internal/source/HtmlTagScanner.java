package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds tags with the positions of their attributes, skipping comments. Linear in the length. */
final class HtmlTagScanner {
  private final String text;
  private final int end;
  private final HtmlComments comments;
  private int position;

  private HtmlTagScanner(String text, TextRange range, HtmlComments comments) {
    this.text = text;
    this.comments = comments;
    this.position = range.start();
    this.end = range.end();
  }

  static List<HtmlTag> scan(String text, TextRange range, HtmlComments comments) {
    return new HtmlTagScanner(text, range, comments).tags();
  }

  private List<HtmlTag> tags() {
    List<HtmlTag> tags = new ArrayList<>();
    while (position < end) {
      if (text.charAt(position) != '<') {
        position++;
      } else if (comments.end(position, end) > 0) {
        position = comments.end(position, end);
      } else {
        tag(tags);
      }
    }
    return tags;
  }

  private void tag(List<HtmlTag> tags) {
    int start = position++;
    boolean closing = peek() == '/';
    if (closing) {
      position++;
    }
    if (!isLetter(peek())) {
      return;
    }
    int nameStart = position;
    while (isLetter(peek()) || peek() >= '0' && peek() <= '9' || peek() == '-') {
      position++;
    }
    String name = text.substring(nameStart, position);
    List<HtmlTag.Attribute> attributes = new ArrayList<>();
    while (position < end && peek() != '>' && peek() != '<') {
      attribute(attributes);
    }
    if (peek() == '>') {
      position++;
      tags.add(new HtmlTag(name, closing, new TextRange(start, position), attributes));
    }
  }

  private void attribute(List<HtmlTag.Attribute> attributes) {
    if (isSpace(peek()) || peek() == '/') {
      position++;
      return;
    }
    int nameStart = position++;
    while (position < end && !isSpace(peek()) && "/>=<".indexOf(peek()) < 0) {
      position++;
    }
    String name = text.substring(nameStart, position).toLowerCase(Locale.ROOT);
    int afterName = position;
    skipSpace();
    if (peek() != '=') {
      position = afterName;
      attributes.add(
          new HtmlTag.Attribute(
              name, new TextRange(nameStart, afterName), TextRange.at(afterName)));
      return;
    }
    position++;
    skipSpace();
    TextRange value = value();
    attributes.add(new HtmlTag.Attribute(name, new TextRange(nameStart, position), value));
  }

  private TextRange value() {
    char quote = peek();
    if (quote == '"' || quote == '\'') {
      int start = ++position;
      while (position < end && peek() != quote) {
        position++;
      }
      TextRange value = new TextRange(start, position);
      position = Math.min(position + 1, end);
      return value;
    }
    int start = position;
    while (position < end && !isSpace(peek()) && peek() != '>') {
      position++;
    }
    return new TextRange(start, position);
  }

  private void skipSpace() {
    while (isSpace(peek())) {
      position++;
    }
  }

  private char peek() {
    return position < end ? text.charAt(position) : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
