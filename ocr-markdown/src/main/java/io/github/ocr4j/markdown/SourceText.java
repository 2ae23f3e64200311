package io.github.ocr4j.markdown;

import java.text.Normalizer;

/** Makes a page's text fit for work, before positions are taken. */
final class SourceText {
  private SourceText() {}

  /** Without control characters; line breaks are line feeds. */
  static String withoutControlCharacters(String text) {
    int first = 0;
    while (first < text.length() && !isControl(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        clean.append('\n');
      } else if (!isControl(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** In Unicode's composed form. */
  static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isControl(char c) {
    if (c < 0x7F) {
      return c < ' ' && c != '\n' && c != '\t';
    }
    return c <= 0x9F || c == 0x200B || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
  }
}
