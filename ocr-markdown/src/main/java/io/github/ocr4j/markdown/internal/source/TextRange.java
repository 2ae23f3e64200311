package io.github.ocr4j.markdown.internal.source;

/**
 * A part of a page's text.
 *
 * @param start the first character, as a UTF-16 offset from 0
 * @param end one after the last character
 */
public record TextRange(int start, int end) {

  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  /** A range without characters. */
  public static TextRange at(int position) {
    return new TextRange(position, position);
  }

  /** Whether the range only marks a position. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether two ranges have a character in common. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** Whether a range lies in this one, also when both are equal. */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /** The characters of the range. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
