package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Joins characters to words, by blanks where the text has them and by gaps where it has not. */
final class WordAssembler {
  /** Letters of a font reach so far above the baseline, as a part of its size. */
  private static final double ASCENT = 0.74;

  /** Letters of a font reach so far below the baseline, as a part of its size. */
  private static final double DESCENT = 0.21;

  /** A gap from which on two letters belong to two words, as a part of the size. */
  private static final double WORD_GAP = 0.17;

  /** The same where blanks are written out, so that a gap is only wide tracking. */
  private static final double WORD_GAP_WITH_BLANKS = 0.21;

  /** Text with fewer blanks than one in so many characters separates words by gaps alone. */
  private static final int LETTERS_PER_BLANK = 15;

  /** A letter may begin so far before the end of the one before it (kerning). */
  private static final double OVERLAP = 0.5;

  private static final double SAME_BASELINE = 0.1;
  private static final double RAISED_BASELINE = 0.7;
  private static final double SAME_SIZE = 0.06;

  private final double wordGap;
  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> current = new ArrayList<>();
  private boolean glued;

  private WordAssembler(List<Glyph> glyphs) {
    long blanks = glyphs.stream().filter(Glyph::blank).count();
    this.wordGap = blanks * LETTERS_PER_BLANK > glyphs.size() ? WORD_GAP_WITH_BLANKS : WORD_GAP;
  }

  static List<Word> assemble(List<Glyph> glyphs) {
    WordAssembler assembler = new WordAssembler(glyphs);
    glyphs.forEach(assembler::add);
    assembler.flush();
    return assembler.words;
  }

  private void add(Glyph glyph) {
    if (glyph.blank()) {
      flush();
      glued = false;
      return;
    }
    if (!current.isEmpty()) {
      Glyph last = current.get(current.size() - 1);
      if (!adjacent(last, glyph)) {
        flush();
        glued = false;
      } else if (!alike(last, glyph)) {
        flush();
        glued = true;
      }
    }
    current.add(glyph);
  }

  private boolean adjacent(Glyph last, Glyph next) {
    double size = Math.max(last.size(), next.size());
    double gap = gap(last, next);
    return gap < wordGap * size
        && gap > -OVERLAP * size
        && Math.abs(next.baseline() - last.baseline()) < RAISED_BASELINE * size;
  }

  /** Letters from right to left are drawn in either order. */
  private static double gap(Glyph last, Glyph next) {
    double after = next.left() - last.right();
    double before = last.left() - next.right();
    boolean rightToLeft = last.rightToLeft() || next.rightToLeft();
    return rightToLeft && Math.abs(before) < Math.abs(after) ? before : after;
  }

  private boolean alike(Glyph last, Glyph next) {
    double size = Math.max(last.size(), next.size());
    return last.mark() == next.mark()
        && last.style().equals(next.style())
        && Math.abs(next.baseline() - last.baseline()) < SAME_BASELINE * size
        && Math.abs(next.size() - last.size()) < SAME_SIZE * size;
  }

  private void flush() {
    if (current.isEmpty()) {
      return;
    }
    Glyph first = current.get(0);
    StringBuilder text = new StringBuilder();
    double left = first.left();
    double right = first.right();
    for (Glyph glyph : WordDirection.logical(current)) {
      text.append(glyph.text());
      left = Math.min(left, glyph.left());
      right = Math.max(right, glyph.right());
    }
    String clean = Characters.clean(text.toString());
    if (!clean.isBlank()) {
      Box box =
          new Box(
              left,
              first.baseline() - ASCENT * first.size(),
              right,
              first.baseline() + DESCENT * first.size());
      TextStyle style = first.style();
      words.add(
          new Word(
              clean,
              box,
              first.baseline(),
              first.size(),
              style,
              clean.length() == 1 ? 1 : mapped(),
              glued,
              "",
              first.mark(),
              words.size()));
    }
    current.clear();
  }

  /** The part of the characters that have a meaning. */
  private double mapped() {
    return (double) current.stream().filter(Glyph::mapped).count() / current.size();
  }
}
