package io.github.ocr4j.local.internal.layout.line;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places words so that reading from left to right is the logical order: pages in Arabic or Hebrew
 * are mirrored as a whole, and words of the other direction change places within their run. The
 * rest of the layout analysis then knows one direction only.
 */
public final class WritingDirection {
  private static final Pattern LEADING_STOP = Pattern.compile("([.,;:!?]+)(.*[\\p{L}\\p{N}].*)");

  private WritingDirection() {}

  /** The page to be read from left to right, mirrored if most of its words run the other way. */
  public static ExtractedPage leftToRight(ExtractedPage page) {
    long rightToLeft = page.words().stream().filter(word -> isRightToLeft(word.text())).count();
    if (rightToLeft == 0) {
      return page;
    }
    long letters = page.words().stream().filter(word -> hasLetter(word.text())).count();
    boolean isMirrored = rightToLeft * 2 > letters;
    if (!isMirrored) {
      return page.withWords(reverseRuns(page.words(), false));
    }
    List<Word> words = page.words().stream().map(word -> mirror(word, page.width())).toList();
    return page.mirrored(reverseRuns(words, true));
  }

  /** The full stop after a number stands left of it. */
  private static Word mirror(Word word, double pageWidth) {
    Matcher stop = LEADING_STOP.matcher(word.text());
    Word withStop =
        stop.matches() && !isRightToLeft(word.text())
            ? word.withText(stop.group(2) + stop.group(1))
            : word;
    return withStop.withBox(word.box().mirror(pageWidth));
  }

  private static List<Word> reverseRuns(List<Word> words, boolean isMirrored) {
    List<Word> ordered = new ArrayList<>();
    for (Line line : LineBuilder.build(words)) {
      List<Word> run = new ArrayList<>();
      for (Word word : line.words()) {
        if (isAgainst(word.text(), isMirrored, !run.isEmpty())) {
          run.add(word);
        } else {
          ordered.addAll(reverse(run));
          run.clear();
          ordered.add(word);
        }
      }
      ordered.addAll(reverse(run));
    }
    return ordered;
  }

  /** Whether a word runs against the page's direction; numbers run with the words around them. */
  private static boolean isAgainst(String word, boolean isMirrored, boolean isInRun) {
    return isMirrored
        ? !isRightToLeft(word) && (hasLetter(word) || hasDigit(word))
        : isRightToLeft(word) || isInRun && !hasLetter(word) && hasDigit(word);
  }

  private static List<Word> reverse(List<Word> run) {
    if (run.size() < 2) {
      return run;
    }
    double ends = run.get(0).box().left() + run.get(run.size() - 1).box().right();
    return run.stream()
        .map(word -> word.withBox(word.box().mirror(ends)))
        .sorted(Placed.BY_LEFT)
        .toList();
  }

  private static boolean isRightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
