package io.github.ocr4j.local.internal.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes the text of a word of its characters: in logical order, with usual characters only. */
final class WordText {
  private static final Map<Character, String> SYMBOLS =
      Map.of(
          '\uF0B7', "•", '\uF0A7', "▪", '\uF0D8', "➢", '\uF0FC', "✓", '\uF02D', "-", '\uF06F', "o");

  private WordText() {}

  static String of(List<Glyph> drawn) {
    StringBuilder text = new StringBuilder();
    logical(drawn).forEach(glyph -> text.append(glyph.text()));
    return clean(text.toString());
  }

  /** Some programs draw the characters of a word that runs from right to left from the left. */
  private static List<Glyph> logical(List<Glyph> drawn) {
    boolean isFromLeft = drawn.get(0).left() < drawn.get(drawn.size() - 1).left();
    if (!isFromLeft || drawn.stream().noneMatch(Glyph::isRightToLeft)) {
      return drawn;
    }
    List<Glyph> logical = new ArrayList<>();
    List<Glyph> run = new ArrayList<>();
    for (int i = drawn.size() - 1; i >= 0; i--) {
      Glyph glyph = drawn.get(i);
      boolean isInNumber = !run.isEmpty() && i > 0 && isDigit(drawn.get(i - 1)) && !isLetter(glyph);
      if (isDigit(glyph) || isLetter(glyph) && !glyph.isRightToLeft() || isInNumber) {
        run.add(glyph);
      } else {
        addReversed(run, logical);
        logical.add(glyph);
      }
    }
    addReversed(run, logical);
    return logical;
  }

  private static boolean isDigit(Glyph glyph) {
    return Character.isDigit(glyph.text().codePointAt(0));
  }

  private static boolean isLetter(Glyph glyph) {
    return Character.isLetter(glyph.text().codePointAt(0));
  }

  private static void addReversed(List<Glyph> run, List<Glyph> target) {
    Collections.reverse(run);
    target.addAll(run);
    run.clear();
  }

  /**
   * Replaces characters that stand for a shape by those that stand for a meaning. A lone character
   * without a meaning, or with a blank of its font, is most often the bullet of a symbol font.
   */
  private static String clean(String text) {
    if (text.equals("\uFFFD") || text.equals("\uFFFD\uFFFD")) {
      return "•";
    }
    StringBuilder clean = new StringBuilder(text.length());
    boolean hasAccents = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SYMBOLS.containsKey(c)) {
        clean.append(SYMBOLS.get(c));
      } else if (c >= '\uFB00' && c <= '\uFB06' || isPresentationForm(c)) {
        clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c == '\u00A0' || c == '\u2007' || c == '\u202F') {
        clean.append(' ');
      } else if (!Character.isISOControl(c) && c != '\u200B' && c != '\uFEFF') {
        clean.append(c);
      }
      hasAccents |= c >= '\u0300' && c <= '\u036F';
    }
    return hasAccents ? Normalizer.normalize(clean, Normalizer.Form.NFC) : clean.toString();
  }

  /** A letter of Arabic or Hebrew as it looks in one place of a word. */
  private static boolean isPresentationForm(char c) {
    return c >= '\uFB1D' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
  }
}
