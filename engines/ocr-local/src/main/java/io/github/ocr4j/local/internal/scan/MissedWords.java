package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds words that the first reading passed over. Page segmentation drops whole columns at times,
 * such as the amounts of a receipt that was photographed at an angle; read as one block they are
 * there. What the two readings share is taken from the first one.
 */
final class MissedWords {
  /** A page of which a larger share was left unread is recognized again. */
  private static final double MIN_COMPLETENESS = 0.93;

  /** Without the first reading's layout, dirt looks like words: only sure ones count. */
  private static final double MIN_CONFIDENCE = 0.6;

  /** Words this many times as high as the rest, or as low, are no text of this page. */
  private static final double MAX_HEIGHT_RATIO = 3;

  /** A reading as one block is better if it has more than so many times the first one's score. */
  private static final double MIN_SCORE_RATIO = 1.02;

  private MissedWords() {}

  static boolean isSuspected(ExtractedPage content) {
    return content.confidence() < MIN_COMPLETENESS && !content.words().isEmpty();
  }

  /** The better of two readings with what only the other one has. */
  static RecognizedText unite(
      RecognizedText first, RecognizedText second, ExtractedPage content, double pointsPerPixel) {
    return second.score() > MIN_SCORE_RATIO * first.score()
        ? add(second, first.words(), content, pointsPerPixel)
        : add(first, second.words(), content, pointsPerPixel);
  }

  static RecognizedText add(
      RecognizedText main,
      List<RecognizedWord> other,
      ExtractedPage content,
      double pointsPerPixel) {
    double usual = main.words().stream().mapToInt(w -> w.box().height()).average().orElse(0);
    List<RecognizedWord> words = new ArrayList<>(main.words());
    for (RecognizedWord word : other) {
      double x = (word.box().left() + word.box().right()) / 2.0 * pointsPerPixel;
      double y = (word.box().top() + word.box().bottom()) / 2.0 * pointsPerPixel;
      if (isText(word, usual)
          && main.words().stream().noneMatch(known -> known.box().isNear(word.box(), 0))
          && content.pictures().stream().noneMatch(p -> p.box().containsPoint(x, y))) {
        words.add(word);
      }
    }
    return main.withWords(words);
  }

  private static boolean isText(RecognizedWord word, double usualHeight) {
    return word.confidence() >= MIN_CONFIDENCE
        && word.text().codePoints().anyMatch(Character::isLetterOrDigit)
        && word.text().length() > 1
        && word.box().height() < MAX_HEIGHT_RATIO * usualHeight
        && word.box().height() > usualHeight / MAX_HEIGHT_RATIO;
  }
}
