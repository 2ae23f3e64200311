package io.github.ocr4j.markdown;

/** Puts words on one line. */
final class OneLine {
  private OneLine() {}

  /** The words with single blanks in the place of all space and control characters. */
  static String of(String words) {
    StringBuilder line = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c <= ' ' || c >= 0x7F && isSpace(c);
      if (!space) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().stripTrailing();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c);
  }
}
