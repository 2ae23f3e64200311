package io.github.ocr4j.markdown.internal.source;

/**
 * The places of a delimiter in a text, asked for from front to back: what was looked for once is
 * not looked for again, so all questions together are linear in the length. Not thread-safe.
 */
public final class Occurrences {
  private final String text;
  private final String delimiter;
  private int next = -1;

  /**
   * Looks for nothing yet.
   *
   * @param text where to look
   * @param delimiter what to look for
   */
  public Occurrences(String text, String delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * The next place.
   *
   * @param position where to begin, never before where an earlier question began
   * @return the first place at or after the position, or the text's length if there is none
   */
  public int from(int position) {
    if (next < position) {
      int found = text.indexOf(delimiter, position);
      next = found < 0 ? text.length() : found;
    }
    return next;
  }
}
