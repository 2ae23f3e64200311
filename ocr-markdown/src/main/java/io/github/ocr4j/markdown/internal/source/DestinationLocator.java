package io.github.ocr4j.markdown.internal.source;

import java.util.Optional;

/** Finds where a link's destination is written; the parser tells only where the link is. */
final class DestinationLocator {
  private DestinationLocator() {}

  /** The destination after {@code ](}, when the link has one of its own. */
  static Optional<TextRange> afterLabel(String text, int labelEnd, int end) {
    if (labelEnd + 1 >= end || text.charAt(labelEnd) != ']' || text.charAt(labelEnd + 1) != '(') {
      return Optional.empty();
    }
    return destination(text, labelEnd + 2, end);
  }

  /** The destination after {@code ]:}. */
  static Optional<TextRange> ofDefinition(String text, TextRange definition) {
    int position = definition.start();
    while (position < definition.end() && text.charAt(position) != '[') {
      position++;
    }
    while (position + 1 < definition.end()
        && !(text.charAt(position) == ']' && text.charAt(position + 1) == ':')) {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    return position + 2 >= definition.end()
        ? Optional.empty()
        : destination(text, position + 2, definition.end());
  }

  private static Optional<TextRange> destination(String text, int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start < end && text.charAt(start) == '<') {
      int close = start + 1;
      while (close < end && text.charAt(close) != '>') {
        close += text.charAt(close) == '\\' ? 2 : 1;
      }
      return close < end ? Optional.of(new TextRange(start, close + 1)) : Optional.empty();
    }
    int position = start;
    int open = 0;
    while (position < end && text.charAt(position) > ' ') {
      char c = text.charAt(position);
      if (c == ')' && --open < 0) {
        break;
      }
      open += c == '(' ? 1 : 0;
      position += c == '\\' && position + 1 < end && text.charAt(position + 1) > ' ' ? 2 : 1;
    }
    return Optional.of(new TextRange(start, Math.min(position, end)));
  }
}
