package io.github.ocr4j.local.internal.pdf;

import java.text.Normalizer;
import java.util.Map;

/** Replaces characters that stand for a shape by those that stand for a meaning. */
final class Characters {
  private static final Map<Character, String> SYMBOLS =
      Map.of(
          '\uF0B7', "•", '\uF0A7', "▪", '\uF0D8', "➢", '\uF0FC', "✓", '\uF02D', "-", '\uF06F', "o");

  private Characters() {}

  /**
   * A lone character without meaning, or with a blank of its font, is most often the bullet of a
   * symbol font.
   */
  static String clean(String text) {
    if (text.equals("\uFFFD") || text.equals("\uFFFD\uFFFD")) {
      return "•";
    }
    StringBuilder clean = new StringBuilder(text.length());
    boolean accents = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SYMBOLS.containsKey(c)) {
        clean.append(SYMBOLS.get(c));
      } else if (c >= '\uFB00' && c <= '\uFB06' || presentationForm(c)) {
        clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c == '\u00A0' || c == '\u2007' || c == '\u202F') {
        clean.append(' ');
      } else if (!Character.isISOControl(c) && c != '\u200B' && c != '\uFEFF') {
        clean.append(c);
      }
      accents |= c >= '\u0300' && c <= '\u036F';
    }
    return accents ? Normalizer.normalize(clean, Normalizer.Form.NFC) : clean.toString();
  }

  /** A letter of Arabic or Hebrew as it looks in one place of a word. */
  private static boolean presentationForm(char c) {
    return c >= '\uFB1D' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
  }
}
