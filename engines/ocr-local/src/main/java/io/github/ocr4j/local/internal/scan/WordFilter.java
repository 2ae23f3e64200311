package io.github.ocr4j.local.internal.scan;

import java.util.List;

/** Drops what was recognized in dirt, edges and sideways print. */
final class WordFilter {
  /** Words less sure than this are dropped when they look like dirt, too. */
  private static final double UNSURE = 0.3;

  /** Words less sure than this are not worth keeping whatever they look like. */
  private static final double HOPELESS = 0.05;

  /** Narrow words less sure than this are print that runs up the edge. */
  private static final double SIDEWAYS_SURE = 0.8;

  private WordFilter() {}

  static List<RecognizedWord> filter(List<RecognizedWord> words) {
    return words.stream().filter(word -> !dirt(word)).toList();
  }

  private static boolean dirt(RecognizedWord word) {
    int letters = (int) word.text().codePoints().filter(Character::isLetterOrDigit).count();
    int width = word.right() - word.left();
    int height = word.bottom() - word.top();
    boolean sideways = word.text().length() > 2 && height > 2 * width;
    boolean huge = height > 3 * word.rowHeight();
    if (sideways && word.confidence() < SIDEWAYS_SURE || word.confidence() < HOPELESS) {
      return true;
    }
    return word.confidence() < UNSURE && (letters == 0 || huge);
  }
}
