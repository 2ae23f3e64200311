package io.github.ocr4j.markdown.internal.text;

/** Takes lines without words off the ends of a text. */
public final class LineBreaks {
  private LineBreaks() {}

  /** The text from its first line with words on, whose indentation has a meaning and stays. */
  public static String trim(String text) {
    int start = 0;
    int position = 0;
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      start = text.charAt(position++) == '\n' ? position : start;
    }
    return text.substring(start).stripTrailing();
  }
}
