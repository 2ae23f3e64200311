package io.github.ocr4j.markdown.internal.source;

/**
 * The places of a delimiter in a text, asked for from front to back: what was looked for once is
 * not looked for again, so all questions together are linear in the length. Not thread-safe.
 */
public final class Occurrences {
  private final String text;
  private final String delimiter;
  private int next = -1;

  public Occurrences(String text, String delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * The first place at or after a position, or the text's length if there is none. Positions never
   * go back.
   */
  public int from(int position) {
    if (next < position) {
      int found = text.indexOf(delimiter, position);
      next = found < 0 ? text.length() : found;
    }
    return next;
  }
}
