package io.github.ocr4j.local.internal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts the characters of a word in logical order; some programs draw them from left to right. */
final class WordDirection {
  private WordDirection() {}

  static List<Glyph> logical(List<Glyph> drawn) {
    boolean fromLeft = drawn.get(0).left() < drawn.get(drawn.size() - 1).left();
    if (!fromLeft || drawn.stream().noneMatch(Glyph::rightToLeft)) {
      return drawn;
    }
    List<Glyph> logical = new ArrayList<>();
    List<Glyph> run = new ArrayList<>();
    for (int i = drawn.size() - 1; i >= 0; i--) {
      Glyph glyph = drawn.get(i);
      boolean inNumber = !run.isEmpty() && i > 0 && digit(drawn.get(i - 1)) && !letter(glyph);
      if (digit(glyph) || letter(glyph) && !glyph.rightToLeft() || inNumber) {
        run.add(glyph);
      } else {
        addReversed(run, logical);
        logical.add(glyph);
      }
    }
    addReversed(run, logical);
    return logical;
  }

  private static boolean digit(Glyph glyph) {
    return Character.isDigit(glyph.text().codePointAt(0));
  }

  private static boolean letter(Glyph glyph) {
    return Character.isLetter(glyph.text().codePointAt(0));
  }

  private static void addReversed(List<Glyph> run, List<Glyph> target) {
    Collections.reverse(run);
    target.addAll(run);
    run.clear();
  }
}
