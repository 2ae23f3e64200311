package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Rule;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places words so that reading from left to right is the logical order: pages in Arabic or Hebrew
 * are mirrored as a whole, and words of the other direction change places within their run. The
 * rest of the layout analysis then knows one direction only.
 */
final class WritingDirection {
  private static final Pattern LEADING_STOP = Pattern.compile("([.,;:!?]+)(.*[\\p{L}\\p{N}].*)");

  private WritingDirection() {}

  /** A page to be read from left to right; {@link PageContent#mirrored()} says whether it was. */
  static PageContent leftToRight(PageContent page) {
    long rightToLeft = page.words().stream().filter(word -> rightToLeft(word.text())).count();
    if (rightToLeft == 0) {
      return page;
    }
    long letters = page.words().stream().filter(word -> hasLetter(word.text())).count();
    boolean mirrored = rightToLeft * 2 > letters;
    PageContent seen = mirrored ? mirror(page) : page;
    return seen.withWords(turnRuns(seen.words(), mirrored));
  }

  private static PageContent mirror(PageContent page) {
    return new PageContent(
        page.index(),
        page.width(),
        page.height(),
        page.words().stream().map(word -> mirror(word, page.width())).toList(),
        page.rules().stream().map(rule -> new Rule(rule.box().mirror(page.width()))).toList(),
        page.pictures().stream()
            .map(picture -> new Picture(picture.box().mirror(page.width()), picture.kind()))
            .toList(),
        page.recognized(),
        page.confidence(),
        true,
        page.structure());
  }

  /** The full stop after a number stands left of it. */
  private static Word mirror(Word word, double pageWidth) {
    Matcher stop = LEADING_STOP.matcher(word.text());
    Word ordered =
        stop.matches() && !rightToLeft(word.text())
            ? word.withText(stop.group(2) + stop.group(1))
            : word;
    return ordered.withBox(word.box().mirror(pageWidth));
  }

  private static List<Word> turnRuns(List<Word> words, boolean mirrored) {
    List<Word> turned = new ArrayList<>();
    for (Line line : LineBuilder.build(words)) {
      List<Word> run = new ArrayList<>();
      for (Word word : line.words()) {
        if (against(word.text(), mirrored, !run.isEmpty())) {
          run.add(word);
        } else {
          turned.addAll(turn(run));
          run.clear();
          turned.add(word);
        }
      }
      turned.addAll(turn(run));
    }
    return turned;
  }

  /** Whether a word runs against the page's direction; numbers run with the words around them. */
  private static boolean against(String word, boolean mirrored, boolean inRun) {
    return mirrored
        ? !rightToLeft(word) && (hasLetter(word) || hasDigit(word))
        : rightToLeft(word) || inRun && !hasLetter(word) && hasDigit(word);
  }

  private static List<Word> turn(List<Word> run) {
    if (run.size() < 2) {
      return run;
    }
    double ends = run.get(0).box().left() + run.get(run.size() - 1).box().right();
    return run.stream()
        .map(word -> word.withBox(word.box().mirror(ends)))
        .sorted(Comparator.comparingDouble(word -> word.box().left()))
        .toList();
  }

  static boolean rightToLeft(String text) {
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
