package io.github.ocr4j.markdown.internal.source;

/**
 * Finds where the comments of a text end. Asked in the order of positions it looks at each
 * character once. Not thread-safe.
 */
public final class HtmlComments {
  private static final String END = "-->";
  private static final String EARLY_END = "--!>";

  private final String text;
  private Occurrences ends;
  private Occurrences earlyEnds;
  private int asked = Integer.MAX_VALUE;

  public HtmlComments(String text) {
    this.text = text;
  }

  /**
   * One after the comment that begins at a position of HTML that ends at the limit; 0 if none
   * begins there, if it has no end, or if browsers end it earlier than Markdown does.
   */
  public int end(int start, int limit) {
    if (!text.startsWith("<!--", start)) {
      return 0;
    }
    if (start < asked) {
      ends = new Occurrences(text, END);
      earlyEnds = new Occurrences(text, EARLY_END);
    }
    asked = start;
    int close = ends.from(start + 2);
    boolean whole = close + END.length() <= limit && earlyEnds.from(start) >= close;
    return whole ? close + END.length() : 0;
  }
}
