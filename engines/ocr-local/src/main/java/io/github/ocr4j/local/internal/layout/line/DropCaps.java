package io.github.ocr4j.local.internal.layout.line;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a drop cap, the large letter with which a chapter begins, before the rest of its word. */
public final class DropCaps {
  /** A drop cap is more than this many times as large as the text beside it. */
  private static final double MIN_RATIO = 2.2;

  /** The text beside it begins at most this far after it, and not further before its end. */
  private static final double MAX_GAP_LETTER_SIZES = 0.8;

  private static final double MAX_OVERLAP_LETTER_SIZES = 0.3;

  /** Text beside it stands at most this far below its baseline. */
  private static final double MAX_BELOW_LETTER_SIZES = 0.3;

  /** The tops of a drop cap and of its word are at most this far apart, in the word's size. */
  private static final double SAME_TOP_LETTER_SIZES = 0.8;

  /** The height of a capital over the baseline. */
  private static final double CAPITAL_HEIGHT_LETTER_SIZES = 0.7;

  /** After a wider gap a letter that can be a word is one. */
  private static final double MAX_GAP_IN_WORD_LETTER_SIZES = 0.25;

  /** A letter with fewer lines beside it is one of a title. */
  private static final int MIN_LINES = 2;

  private DropCaps() {}

  public static ExtractedPage join(ExtractedPage page) {
    List<Word> words = new ArrayList<>(page.words());
    for (Word letter : page.words()) {
      if (letter.text().length() == 1 && Character.isUpperCase(letter.text().charAt(0))) {
        restOfWord(letter, page.words()).ifPresent(rest -> join(letter, rest, words));
      }
    }
    return words.size() == page.words().size() ? page : page.withWords(words);
  }

  private static void join(Word letter, Word rest, List<Word> words) {
    boolean isWord =
        letter.text().matches("[AI]")
            && rest.gapAfter(letter) > MAX_GAP_IN_WORD_LETTER_SIZES * rest.size();
    words.set(
        words.indexOf(rest), rest.withText(letter.text() + (isWord ? " " : "") + rest.text()));
    words.remove(letter);
  }

  /** The first word of the highest of the lines beside a drop cap. */
  private static Optional<Word> restOfWord(Word letter, List<Word> words) {
    List<Word> beside =
        words.stream()
            .filter(word -> letter.size() > MIN_RATIO * word.size() && isBeside(letter, word))
            .sorted(Comparator.comparingDouble(Word::baseline))
            .toList();
    return beside.size() < MIN_LINES
        ? Optional.empty()
        : Optional.of(beside.get(0))
            .filter(
                first -> Math.abs(top(letter) - top(first)) < SAME_TOP_LETTER_SIZES * first.size())
            .filter(first -> Character.isLetter(first.text().codePointAt(0)));
  }

  private static double top(Word word) {
    return word.baseline() - CAPITAL_HEIGHT_LETTER_SIZES * word.size();
  }

  private static boolean isBeside(Word letter, Word word) {
    double gap = word.gapAfter(letter);
    return gap > -MAX_OVERLAP_LETTER_SIZES * word.size()
        && gap < MAX_GAP_LETTER_SIZES * word.size()
        && word.baseline() > letter.baseline() - letter.size()
        && word.baseline() < letter.baseline() + MAX_BELOW_LETTER_SIZES * word.size();
  }
}
