package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a page whose fonts do not say what its characters mean.
 *
 * @param letters how many characters it has
 * @param places its parts that are large enough to be recognized, the largest first
 */
record UnreadableText(int letters, List<Place> places) {
  /** Words closer than this, in points, belong together. */
  private static final double NEAR = 6;

  /** Fewer characters are a symbol, or a part of a formula. */
  private static final int MIN_LETTERS = 12;

  private static final int MAX_PLACES = 8;

  /** How far from the box of its word a character may begin, in points. */
  private static final double ROUNDING = 0.1;

  /** A page of which less of it was found has to be recognized as a whole. */
  private static final double ENOUGH = 0.85;

  /**
   * A part of it.
   *
   * @param box around it
   * @param words what is known of it
   */
  record Place(Box box, List<Word> words) {
    int letters() {
      return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    /** Whether a character that is drawn from a point on is one of these words. */
    boolean holds(Point2D origin) {
      return words.stream()
          .anyMatch(
              word -> word.box().expand(ROUNDING).containsPoint(origin.getX(), origin.getY()));
    }
  }

  static UnreadableText of(ExtractedPage content) {
    List<Word> words = content.words().stream().filter(word -> word.confidence() == 0).toList();
    List<Place> places = new ArrayList<>();
    for (BoxCluster cluster : BoxCluster.of(words.stream().map(Word::box).toList(), NEAR)) {
      Box box = cluster.box();
      Place place =
          new Place(box, words.stream().filter(w -> box.containsCenterOf(w.box())).toList());
      if (place.letters() >= MIN_LETTERS) {
        places.add(place);
      }
    }
    places.sort(Comparator.comparingInt(Place::letters).reversed());
    return new UnreadableText(
        words.stream().mapToInt(word -> word.text().length()).sum(),
        places.subList(0, Math.min(MAX_PLACES, places.size())));
  }

  /** Whether most of it is in places that can be recognized. */
  boolean found() {
    return places.stream().mapToInt(Place::letters).sum() >= ENOUGH * letters;
  }
}
