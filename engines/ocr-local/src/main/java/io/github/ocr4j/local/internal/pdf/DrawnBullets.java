package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.RawPage.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes characters of the bullets that browsers and word processors draw as discs and squares. */
final class DrawnBullets {
  private static final String BULLET = "•";

  /** A bullet is at least this wide and high. */
  private static final double MIN_SIDE_POINTS = 1.5;

  /** It is at most this high, in the size of its text. */
  private static final double MAX_HEIGHT_LETTER_SIZES = 0.6;

  /** Its sides differ by less than this share. */
  private static final double SAME_SIDE_SHARE = 0.2;

  /** It stands at most this far before its text. */
  private static final double MAX_GAP_LETTER_SIZES = 2;

  /** Its middle is between these heights over the baseline. */
  private static final double MIN_MIDDLE_LETTER_SIZES = 0.05;

  private static final double MAX_MIDDLE_LETTER_SIZES = 0.65;

  /** A page with more shapes that could be bullets is a plot of points. */
  private static final int MAX_BULLETS = 300;

  private DrawnBullets() {}

  static List<Word> find(List<Shape> drawings, List<Word> words) {
    List<Box> candidates =
        drawings.stream().map(Shape::box).filter(DrawnBullets::isSmallSquare).toList();
    List<Word> bullets = new ArrayList<>();
    if (candidates.size() <= MAX_BULLETS) {
      for (Box box : candidates) {
        item(box, words)
            .filter(text -> bullets.stream().noneMatch(box::intersects))
            .ifPresent(text -> bullets.add(bullet(box, text)));
      }
    }
    return bullets;
  }

  private static boolean isSmallSquare(Box box) {
    return Math.min(box.width(), box.height()) >= MIN_SIDE_POINTS
        && Math.abs(box.width() - box.height()) < SAME_SIDE_SHARE * box.width();
  }

  /** The word that follows a bullet, or stands before it; empty if text is on both sides. */
  private static Optional<Word> item(Box box, List<Word> words) {
    Word right = null;
    Word left = null;
    for (Word word : words) {
      double middle = (word.baseline() - box.centerY()) / word.size();
      if (middle < MIN_MIDDLE_LETTER_SIZES
          || middle > MAX_MIDDLE_LETTER_SIZES
          || box.height() > MAX_HEIGHT_LETTER_SIZES * word.size()) {
        continue;
      }
      if (isNear(word.box().left() - box.right(), word)) {
        right = right == null || word.box().left() < right.box().left() ? word : right;
      }
      if (isNear(box.left() - word.box().right(), word)) {
        left = word;
      }
    }
    return right == null || left == null
        ? Optional.ofNullable(right == null ? left : right)
        : Optional.empty();
  }

  private static boolean isNear(double gap, Word word) {
    return gap > 0 && gap < MAX_GAP_LETTER_SIZES * word.size();
  }

  private static Word bullet(Box box, Word text) {
    return new Word(
        BULLET,
        box,
        text.baseline(),
        text.size(),
        TextStyle.PLAIN,
        1,
        false,
        "",
        text.mark(),
        text.order());
  }
}
