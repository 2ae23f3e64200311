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

  /**
   * A range without characters.
   *
   * @param position where it is
   * @return the range
   */
  public static TextRange at(int position) {
    return new TextRange(position, position);
  }

  /**
   * Whether the range has no characters.
   *
   * @return true if it only marks a position
   */
  public boolean isEmpty() {
    return start == end;
  }

  /**
   * Whether two ranges have a character in common.
   *
   * @param other the other range
   * @return true if they do
   */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /**
   * Whether a range lies in this one.
   *
   * @param other the other range
   * @return true if it does, also when both are equal
   */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * The characters of the range.
   *
   * @param text what the range is a part of
   * @return the part
   */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }
}
