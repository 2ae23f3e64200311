package io.github.ocr4j.markdown.internal.text;

/** What the lines of a block begin with inside lists and quotations. */
public final class LinePrefix {
  private LinePrefix() {}

  /** What is on a position's line before it. */
  public static String before(String text, int position) {
    return text.substring(text.lastIndexOf('\n', position - 1) + 1, position);
  }

  /** What a further line needs to stay in the same block: list markers become blanks. */
  public static String continuing(String text, int position) {
    StringBuilder prefix = new StringBuilder(before(text, position));
    for (int i = 0; i < prefix.length(); i++) {
      if (!isPrefix(prefix.charAt(i))) {
        prefix.setCharAt(i, ' ');
      }
    }
    return prefix.toString();
  }

  /** Whether a line holds nothing but such a prefix. */
  public static boolean isAll(String line) {
    return line.chars().allMatch(LinePrefix::isPrefix);
  }

  private static boolean isPrefix(int c) {
    return c == '>' || Character.isWhitespace(c);
  }
}
