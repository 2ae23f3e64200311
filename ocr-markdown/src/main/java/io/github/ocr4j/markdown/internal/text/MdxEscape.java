package io.github.ocr4j.markdown.internal.text;

/** Writes what MDX would take for code of its own as the characters that they are. */
public final class MdxEscape {
  private MdxEscape() {}

  /** Whether MDX gives a character of a text a meaning that no backslash takes. */
  public static boolean isSpecial(String text, int position) {
    char c = text.charAt(position);
    return (c == '{' || c == '}' || c == '<') && !isEscaped(text, position);
  }

  public static String of(char special) {
    return special == '<' ? "&lt;" : "\\" + special;
  }

  public static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(isSpecial(text, i) ? of(c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  private static boolean isEscaped(String text, int position) {
    int backslashes = 0;
    while (backslashes < position && text.charAt(position - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
