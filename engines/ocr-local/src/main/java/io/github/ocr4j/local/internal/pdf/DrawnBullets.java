package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes characters of the bullets that browsers and word processors draw as discs and squares. */
final class DrawnBullets {
  private static final String BULLET = "•";

  /** A bullet is so many points wide and high. */
  private static final double MIN_SIDE = 1.5;

  /** It is at most this part of its text's size wide and high. */
  private static final double MAX_SIDE = 0.6;

  /** Its sides differ by at most this part. */
  private static final double SQUARE = 0.2;

  /** It stands at most so many sizes before its text. */
  private static final double MAX_GAP = 2;

  /** Its middle is between these heights over the baseline, as parts of the size. */
  private static final double LOWEST = 0.05;

  private static final double HIGHEST = 0.65;

  /** A page with more shapes that could be bullets is a plot of points. */
  private static final int MAX_BULLETS = 300;

  private DrawnBullets() {}

  static List<Word> find(List<Shape> drawings, List<Word> words) {
    List<Box> candidates = new ArrayList<>();
    for (Shape shape : drawings) {
      Box box = shape.box();
      boolean small = box.height() >= MIN_SIDE && box.width() >= MIN_SIDE;
      if (small && Math.abs(box.width() - box.height()) < SQUARE * box.width()) {
        candidates.add(box);
      }
    }
    List<Word> bullets = new ArrayList<>();
    if (candidates.size() <= MAX_BULLETS) {
      for (Box box : candidates) {
        item(box, words)
            .filter(text -> bullets.stream().noneMatch(b -> b.box().intersects(box)))
            .ifPresent(text -> bullets.add(bullet(box, text)));
      }
    }
    return bullets;
  }

  /** The word that follows a bullet, if nothing stands before it. */
  private static Optional<Word> item(Box box, List<Word> words) {
    Word right = null;
    Word left = null;
    for (Word word : words) {
      double height = (word.baseline() - box.centerY()) / word.size();
      if (height < LOWEST || height > HIGHEST || box.height() > MAX_SIDE * word.size()) {
        continue;
      }
      if (near(word.box().left() - box.right(), word)) {
        right = right == null || word.box().left() < right.box().left() ? word : right;
      }
      if (near(box.left() - word.box().right(), word)) {
        left = word;
      }
    }
    return right == null || left == null
        ? Optional.ofNullable(right == null ? left : right)
        : Optional.empty();
  }

  private static boolean near(double gap, Word word) {
    return gap > 0 && gap < MAX_GAP * word.size();
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
