package io.github.ocr4j.markdown.internal.repair;

import java.text.Normalizer;

/** Makes a page's text fit for work, before positions are taken. */
final class SourceText {
  private static final char FIRST_ACCENT = '\u0300';

  private SourceText() {}

  /** Whether there is nothing to change: most texts are without accents that stand alone. */
  static boolean isFit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7F ? c < ' ' && c != '\n' && c != '\t' : !isFit(c)) {
        return false;
      }
    }
    return true;
  }

  /** Letters of the west, punctuation, currencies, arrows and the signs of mathematics. */
  private static boolean isFit(char c) {
    return c > 0x9F && c < FIRST_ACCENT
        || c >= '\u2010' && c < '\u20D0'
        || c >= '\u2190' && c < '\u2300';
  }

  static int controlCharacters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += isControl(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  /** Without control characters; line breaks are line feeds. */
  static String withoutControlCharacters(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
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
