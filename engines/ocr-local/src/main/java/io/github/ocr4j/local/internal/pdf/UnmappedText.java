package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a page whose fonts do not say what its characters mean.
 *
 * @param places its parts that are large enough to be recognized, the largest first
 */
record UnmappedText(int letters, List<Place> places) {
  /** Words closer than this belong together. */
  private static final double NEAR_POINTS = 6;

  /** Fewer characters are a symbol, or a part of a formula. */
  private static final int MIN_LETTERS = 12;

  private static final int MAX_PLACES = 8;

  /** How far from the box of its word a character may begin. */
  private static final double ROUNDING_POINTS = 0.1;

  /** A page of which a smaller share of it was found has to be recognized as a whole. */
  private static final double MIN_FOUND_SHARE = 0.85;

  /** A part of it, with the words that are known of it. */
  record Place(Box box, List<Word> words) {
    int letters() {
      return Word.letterCount(words);
    }

    /** Whether a character that is drawn from a point on is one of these words. */
    boolean contains(Point2D origin) {
      return words.stream()
          .map(word -> word.box().expand(ROUNDING_POINTS))
          .anyMatch(word -> word.containsPoint(origin.getX(), origin.getY()));
    }
  }

  static UnmappedText of(ExtractedPage page) {
    List<Word> words = page.words().stream().filter(word -> word.confidence() == 0).toList();
    List<Place> places =
        BoxCluster.of(words.stream().map(Word::box).toList(), NEAR_POINTS).stream()
            .map(cluster -> new Place(cluster.box(), cluster.box().contained(words)))
            .filter(place -> place.letters() >= MIN_LETTERS)
            .sorted(Comparator.comparingInt(Place::letters).reversed())
            .limit(MAX_PLACES)
            .toList();
    return new UnmappedText(Word.letterCount(words), places);
  }

  /** Whether most of it is in places that can be recognized. */
  boolean isFound() {
    return places.stream().mapToInt(Place::letters).sum() >= MIN_FOUND_SHARE * letters;
  }
}
