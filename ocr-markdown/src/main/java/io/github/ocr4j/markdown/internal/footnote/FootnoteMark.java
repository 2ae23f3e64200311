package io.github.ocr4j.markdown.internal.footnote;

import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code [^label]}, which Markdown itself does not know.
 *
 * @param kind what it is
 * @param start where its bracket opens
 * @param label where its label is
 * @param name the label
 */
record FootnoteMark(Kind kind, int start, TextRange label, String name) {
  private static final int LONGEST_LABEL = 60;

  enum Kind {
    /** Points to a footnote from the text. */
    REFERENCE,
    /** Points to one from a line of its own, as services write what stood before the footnote. */
    BARE,
    /** Begins a footnote. */
    DEFINITION
  }

  boolean isDefinition() {
    return kind == Kind.DEFINITION;
  }

  /** Other labels may be something else in brackets, such as a set of characters. */
  boolean isNumbered() {
    return name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The marks of a text, outside code, HTML and formulas. */
  static List<FootnoteMark> in(ParsedText parsed) {
    String text = parsed.text();
    RangeSet hidden = parsed.protectedRanges();
    List<FootnoteMark> marks = new ArrayList<>();
    for (int at = text.indexOf("[^"); at >= 0; at = text.indexOf("[^", at + 2)) {
      int end = labelEnd(text, at + 2);
      if (end > at + 2 && !hidden.contains(at)) {
        TextRange label = new TextRange(at + 2, end);
        marks.add(new FootnoteMark(kind(text, at, end + 1), at, label, label.in(text)));
      }
    }
    return marks;
  }

  /** Where the closing bracket is, or -1 if what follows is no label. */
  private static int labelEnd(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_LABEL);
    int end = start;
    while (end < limit && text.charAt(end) > ' ' && text.charAt(end) != ']') {
      end++;
    }
    return end < limit && text.charAt(end) == ']' ? end : -1;
  }

  private static Kind kind(String text, int start, int end) {
    if (!isLineStart(text, start)) {
      return Kind.REFERENCE;
    }
    if (text.startsWith(":", end)) {
      return Kind.DEFINITION;
    }
    int after = end;
    while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\r')) {
      after++;
    }
    return after == text.length() || text.charAt(after) == '\n' ? Kind.BARE : Kind.REFERENCE;
  }

  private static boolean isLineStart(String text, int position) {
    int before = position - 1;
    while (before >= 0 && text.charAt(before) == ' ' && position - before < 4) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }
}
