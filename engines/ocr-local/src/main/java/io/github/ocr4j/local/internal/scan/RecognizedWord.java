package io.github.ocr4j.local.internal.scan;

/**
 * A word as recognized, in pixels.
 *
 * @param text its characters
 * @param left the left edge
 * @param top the upper edge
 * @param right the right edge
 * @param bottom the lower edge
 * @param baseline where its letters stand
 * @param rowHeight the height of its line from descenders to ascenders
 * @param confidence 0 to 1
 */
record RecognizedWord(
    String text,
    int left,
    int top,
    int right,
    int bottom,
    double baseline,
    double rowHeight,
    double confidence) {

  /** The same word, standing where another one stands. */
  RecognizedWord onLineOf(RecognizedWord other) {
    return new RecognizedWord(
        text, left, top, right, bottom, other.baseline(), other.rowHeight(), confidence);
  }

  /** The same place with another reading. */
  RecognizedWord withText(String other, double otherConfidence) {
    return new RecognizedWord(
        other, left, top, right, bottom, baseline, rowHeight, otherConfidence);
  }
}
