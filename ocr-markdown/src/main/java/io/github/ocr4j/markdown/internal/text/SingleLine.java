package io.github.ocr4j.markdown.internal.text;

/** Puts words on one line. */
public final class SingleLine {
  private SingleLine() {}

  /** The words with single blanks in the place of all space and control characters. */
  public static String of(String words) {
    int clean = cleanEnd(words);
    if (clean == words.length()) {
      return words.stripTrailing();
    }
    StringBuilder line = new StringBuilder(words.length()).append(words, 0, clean);
    for (int i = clean; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!isSpace(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().stripTrailing();
  }

  /** Up to where everything may stay where it is: no space but single blanks after words. */
  private static int cleanEnd(String words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c) && (c != ' ' || before == ' ')) {
        return i;
      }
      before = c;
    }
    return words.length();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c >= 0x7F && (Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
