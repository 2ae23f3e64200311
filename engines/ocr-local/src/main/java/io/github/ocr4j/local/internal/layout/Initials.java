package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the large letter with which a chapter begins before the rest of its word. */
final class Initials {
  /** An initial is so many times as large as the text beside it. */
  private static final double LARGE = 2.2;

  /** The text beside an initial begins at most so many of its sizes after it. */
  private static final double MAX_GAP = 0.8;

  /** The tops of an initial and of its word are at most so many sizes of the word apart. */
  private static final double SAME_TOP = 0.8;

  /** From such a gap on, in sizes of the text, an initial that can be a word is one. */
  private static final double BLANK = 0.25;

  /** So many lines stand beside an initial; a letter beside fewer is one of a title. */
  private static final int MIN_LINES = 2;

  private Initials() {}

  static PageContent join(PageContent page) {
    List<Word> words = new ArrayList<>(page.words());
    for (Word initial : page.words()) {
      if (initial.text().length() == 1 && Character.isUpperCase(initial.text().charAt(0))) {
        rest(initial, page.words()).ifPresent(rest -> join(initial, rest, words));
      }
    }
    return words.size() == page.words().size() ? page : page.withWords(words);
  }

  private static void join(Word initial, Word rest, List<Word> words) {
    boolean word = initial.text().matches("[AI]");
    boolean blank = rest.box().left() - initial.box().right() > BLANK * rest.size();
    String text = initial.text() + (word && blank ? " " : "") + rest.text();
    words.set(words.indexOf(rest), rest.withText(text));
    words.remove(initial);
  }

  /** The first word of the highest of the lines beside an initial. */
  private static Optional<Word> rest(Word initial, List<Word> words) {
    List<Word> beside =
        words.stream()
            .filter(word -> initial.size() > LARGE * word.size())
            .filter(word -> begins(initial, word))
            .sorted(Comparator.comparingDouble(Word::baseline))
            .toList();
    if (beside.size() < MIN_LINES) {
      return Optional.empty();
    }
    Word first = beside.get(0);
    double top = initial.baseline() - 0.7 * initial.size();
    double wordTop = first.baseline() - 0.7 * first.size();
    return Math.abs(top - wordTop) < SAME_TOP * first.size()
            && Character.isLetter(first.text().codePointAt(0))
        ? Optional.of(first)
        : Optional.empty();
  }

  private static boolean begins(Word initial, Word word) {
    double gap = word.box().left() - initial.box().right();
    return gap > -0.3 * word.size()
        && gap < MAX_GAP * word.size()
        && word.baseline() > initial.baseline() - initial.size()
        && word.baseline() < initial.baseline() + 0.3 * word.size();
  }
}
