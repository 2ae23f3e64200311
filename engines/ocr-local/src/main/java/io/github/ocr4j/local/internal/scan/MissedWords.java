package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds words that the first reading passed over. Page segmentation drops whole columns at times,
 * such as the amounts of a receipt that was photographed at an angle; read as one block they are
 * there. What the two readings share is taken from the first one.
 */
final class MissedWords {
  /** A page of which so much was left unread is read again. */
  private static final double INCOMPLETE = 0.93;

  /** Without the first reading's layout, dirt looks like words: only sure ones count. */
  private static final double SURE = 0.6;

  /** Words of a height unlike that of the rest are no text of this page. */
  private static final double MAX_TIMES_HEIGHT = 3;

  /** A reading as one block is better if it has so many times the first one's score. */
  private static final double CLEARLY = 1.02;

  private MissedWords() {}

  static boolean suspected(ExtractedPage content) {
    return content.confidence() < INCOMPLETE && !content.words().isEmpty();
  }

  /** The better of two readings with what only the other one has. */
  static Reading unite(
      Reading first, Reading second, ExtractedPage content, double pointsPerPixel) {
    return second.score() > CLEARLY * first.score()
        ? add(second, first.words(), content, pointsPerPixel)
        : add(first, second.words(), content, pointsPerPixel);
  }

  static Reading add(
      Reading main, List<RecognizedWord> other, ExtractedPage content, double pointsPerPixel) {
    double usual = main.words().stream().mapToInt(MissedWords::height).average().orElse(0);
    List<RecognizedWord> words = new ArrayList<>(main.words());
    for (RecognizedWord word : other) {
      if (isText(word, usual)
          && main.words().stream().noneMatch(known -> overlap(known, word))
          && content.pictures().stream()
              .noneMatch(picture -> holds(picture.box(), word, pointsPerPixel))) {
        words.add(word);
      }
    }
    return new Reading(main.image(), main.upright(), words);
  }

  private static boolean isText(RecognizedWord word, double usual) {
    return word.confidence() >= SURE
        && word.text().codePoints().anyMatch(Character::isLetterOrDigit)
        && word.text().length() > 1
        && height(word) < MAX_TIMES_HEIGHT * usual
        && height(word) > usual / MAX_TIMES_HEIGHT;
  }

  private static int height(RecognizedWord word) {
    return word.bottom() - word.top();
  }

  private static boolean overlap(RecognizedWord a, RecognizedWord b) {
    return a.left() < b.right()
        && b.left() < a.right()
        && a.top() < b.bottom()
        && b.top() < a.bottom();
  }

  private static boolean holds(Box box, RecognizedWord word, double pointsPerPixel) {
    double x = (word.left() + word.right()) / 2.0 * pointsPerPixel;
    double y = (word.top() + word.bottom()) / 2.0 * pointsPerPixel;
    return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
  }
}
