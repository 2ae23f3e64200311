package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Words that stand side by side on one baseline, from left to right.
 *
 * @param words at least one
 * @param box around them
 * @param baseline the line on which most of the letters stand
 * @param size the font size that most of the letters have
 */
public record Line(List<Word> words, Box box, double baseline, double size) {

  static Line of(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(word -> word.box().left()));
    Word main = mainWord(sorted);
    return new Line(
        List.copyOf(sorted),
        Box.around(sorted.stream().map(Word::box).toList()),
        main.baseline(),
        main.size());
  }

  static Line join(List<Line> lines) {
    return lines.size() == 1
        ? lines.get(0)
        : of(lines.stream().flatMap(line -> line.words().stream()).toList());
  }

  /** A word of the size that most letters have; the sizes of a line are few. */
  private static Word mainWord(List<Word> words) {
    Word main = words.get(0);
    int most = 0;
    for (Word candidate : words) {
      if (candidate != words.get(0) && Math.abs(candidate.size() - main.size()) < 0.01) {
        continue;
      }
      int letters = 0;
      for (Word word : words) {
        if (Math.abs(word.size() - candidate.size()) < 0.5) {
          letters += word.text().length();
        }
      }
      if (letters > most) {
        most = letters;
        main = candidate;
      }
    }
    return main;
  }

  /** Its words with blanks where the page shows them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && blankBefore(i)) {
        text.append(' ');
      }
      text.append(words.get(i).text());
    }
    return text.toString();
  }

  /** A gap narrower than this part of the size between two parts of a word is none. */
  private static final double NO_GAP = 0.13;

  /**
   * Whether a blank separates a word from the one before it.
   *
   * @param index of the second word
   * @return false where both are parts of one word
   */
  public boolean blankBefore(int index) {
    Word word = words.get(index);
    Word before = words.get(index - 1);
    double gap = word.box().left() - before.box().right();
    double size = Math.max(word.size(), before.size());
    return !(word.glued() && gap < 2 * NO_GAP * size) || gap > size;
  }

  /** Its place in the order in which its source draws lines; none if a word has none. */
  OptionalInt order() {
    int first = Integer.MAX_VALUE;
    for (Word word : words) {
      if (word.order() == Word.UNORDERED) {
        return OptionalInt.empty();
      }
      first = Math.min(first, word.order());
    }
    return OptionalInt.of(first);
  }

  boolean all(Predicate<Word> predicate) {
    return words.stream().filter(word -> hasLetter(word.text())).allMatch(predicate)
        && words.stream().anyMatch(predicate);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  boolean bold() {
    return all(word -> word.style().bold());
  }

  boolean monospace() {
    return words.stream().allMatch(word -> word.style().monospace());
  }

  /** How many characters its words have. */
  public int letters() {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }
}
