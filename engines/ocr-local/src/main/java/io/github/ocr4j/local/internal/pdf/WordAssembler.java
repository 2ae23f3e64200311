package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Joins characters to words, by blanks where the text has them and by gaps where it has not. */
final class WordAssembler {
  /** How far the letters of a font reach above and below the baseline. */
  private static final double ASCENT_LETTER_SIZES = 0.74;

  private static final double DESCENT_LETTER_SIZES = 0.21;

  /** From this gap on two letters belong to two words. */
  private static final double MIN_WORD_GAP_LETTER_SIZES = 0.17;

  /** The same where blanks are written out, so that a gap is only wide tracking. */
  private static final double MIN_WORD_GAP_WITH_BLANKS_LETTER_SIZES = 0.21;

  /** Text with fewer blanks than one in so many characters separates words by gaps alone. */
  private static final int LETTERS_PER_BLANK = 15;

  /** A letter may begin this far before the end of the one before it (kerning). */
  private static final double MAX_OVERLAP_LETTER_SIZES = 0.5;

  /** The baselines of letters that look alike differ by less than this. */
  private static final double SAME_BASELINE_LETTER_SIZES = 0.1;

  /** A raised or lowered letter of a word is off its baseline by less than this. */
  private static final double MAX_RAISE_LETTER_SIZES = 0.7;

  /** The sizes of letters that look alike differ by less than this share. */
  private static final double SAME_SIZE_SHARE = 0.06;

  private final double minWordGap;
  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> current = new ArrayList<>();
  private boolean isGlued;

  private WordAssembler(List<Glyph> glyphs) {
    long blanks = glyphs.stream().filter(Glyph::isBlank).count();
    this.minWordGap =
        blanks * LETTERS_PER_BLANK > glyphs.size()
            ? MIN_WORD_GAP_WITH_BLANKS_LETTER_SIZES
            : MIN_WORD_GAP_LETTER_SIZES;
  }

  static List<Word> assemble(List<Glyph> glyphs) {
    WordAssembler assembler = new WordAssembler(glyphs);
    glyphs.forEach(assembler::add);
    assembler.endWord(false);
    return assembler.words;
  }

  private void add(Glyph glyph) {
    if (glyph.isBlank()) {
      endWord(false);
      return;
    }
    if (!current.isEmpty()) {
      Glyph last = current.get(current.size() - 1);
      boolean isAdjacent = isAdjacent(last, glyph);
      if (!isAdjacent || !isAlike(last, glyph)) {
        endWord(isAdjacent);
      }
    }
    current.add(glyph);
  }

  private boolean isAdjacent(Glyph last, Glyph next) {
    double size = Math.max(last.size(), next.size());
    double gap = gap(last, next);
    return gap < minWordGap * size
        && gap > -MAX_OVERLAP_LETTER_SIZES * size
        && Math.abs(next.baseline() - last.baseline()) < MAX_RAISE_LETTER_SIZES * size;
  }

  /** Letters from right to left are drawn in either order. */
  private static double gap(Glyph last, Glyph next) {
    double after = next.left() - last.right();
    double before = last.left() - next.right();
    boolean isRightToLeft = last.isRightToLeft() || next.isRightToLeft();
    return isRightToLeft && Math.abs(before) < Math.abs(after) ? before : after;
  }

  private static boolean isAlike(Glyph last, Glyph next) {
    double size = Math.max(last.size(), next.size());
    return last.mark() == next.mark()
        && last.style().equals(next.style())
        && Math.abs(next.baseline() - last.baseline()) < SAME_BASELINE_LETTER_SIZES * size
        && Math.abs(next.size() - last.size()) < SAME_SIZE_SHARE * size;
  }

  /** Ends the current word and says whether the next one is glued to it. */
  private void endWord(boolean isNextGlued) {
    if (!current.isEmpty()) {
      String text = WordText.of(current);
      if (!text.isBlank()) {
        words.add(word(text));
      }
      current.clear();
    }
    isGlued = isNextGlued;
  }

  private Word word(String text) {
    Glyph first = current.get(0);
    double left = current.stream().mapToDouble(Glyph::left).min().orElseThrow();
    double right = current.stream().mapToDouble(Glyph::right).max().orElseThrow();
    double top = first.baseline() - ASCENT_LETTER_SIZES * first.size();
    double bottom = first.baseline() + DESCENT_LETTER_SIZES * first.size();
    double mapped = current.stream().filter(Glyph::isMapped).count();
    return new Word(
        text,
        new Box(left, top, right, bottom),
        first.baseline(),
        first.size(),
        first.style(),
        text.length() == 1 ? 1 : mapped / current.size(),
        isGlued,
        "",
        first.mark(),
        words.size());
  }
}
