package io.github.ocr4j.local.internal.scan;

/**
 * A word as recognized, in pixels.
 *
 * @param baseline where its letters stand
 * @param rowHeight the height of its line from descenders to ascenders
 */
record RecognizedWord(
    String text, PixelBox box, double baseline, double rowHeight, double confidence) {
  /** Less sure words are dropped when they look like dirt, too. */
  private static final double MIN_DIRT_CONFIDENCE = 0.3;

  /** Less sure words are always dropped. */
  private static final double MIN_CONFIDENCE = 0.05;

  /** Narrow words that are less sure are print that runs up the edge. */
  private static final double MIN_SIDEWAYS_CONFIDENCE = 0.8;

  /** Words this many times as high as wide run up or down. */
  private static final int MIN_SIDEWAYS_RATIO = 2;

  /** Words more than this many times as high as their line are edges and shadows. */
  private static final int MAX_ROWS = 3;

  /** Whether recognition probably read dirt, an edge or sideways print. */
  boolean isDirt() {
    boolean isSideways = text.length() > 2 && box.height() > MIN_SIDEWAYS_RATIO * box.width();
    boolean isDirtLike =
        text.codePoints().noneMatch(Character::isLetterOrDigit)
            || box.height() > MAX_ROWS * rowHeight;
    return confidence < MIN_CONFIDENCE
        || isSideways && confidence < MIN_SIDEWAYS_CONFIDENCE
        || isDirtLike && confidence < MIN_DIRT_CONFIDENCE;
  }

  /** The same word, standing where another one stands. */
  RecognizedWord onLineOf(RecognizedWord other) {
    return new RecognizedWord(text, box, other.baseline, other.rowHeight, confidence);
  }

  /** The same place with another reading. */
  RecognizedWord withText(String other, double otherConfidence) {
    return new RecognizedWord(other, box, baseline, rowHeight, otherConfidence);
  }
}
