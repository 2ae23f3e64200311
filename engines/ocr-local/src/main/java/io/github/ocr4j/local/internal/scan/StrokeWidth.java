package io.github.ocr4j.local.internal.scan;

/** Measures how thick the strokes of a word are: twice its area over the length of its outline. */
final class StrokeWidth {
  private StrokeWidth() {}

  /** The mean thickness in pixels of the dark strokes in a rectangle; 0 when there are none. */
  static double of(Ink ink, int left, int top, int right, int bottom) {
    int fromX = Math.max(1, left);
    int toX = Math.min(ink.width() - 1, right);
    int fromY = Math.max(1, top);
    int toY = Math.min(ink.height() - 1, bottom);
    if (fromX >= toX || fromY >= toY) {
      return 0;
    }
    long area = ink.count(fromX, fromY, toX, toY);
    long edges = ink.edges(fromX, fromY, toX, toY);
    return edges == 0 ? 0 : 2.0 * area / edges;
  }
}
