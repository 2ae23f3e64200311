package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row of asterisks in a word, told by their shapes: recognition reads letters into them. They are
 * small, equal, as wide as high, made of strokes, side by side and above the line.
 *
 * @param shapes their boxes from left to right, as left, top, right and bottom in pixels
 */
record Asterisks(List<int[]> shapes) {
  /** Fewer may be quotation marks. */
  private static final int MIN_COUNT = 3;

  /** Their height, as a part of the line's. */
  private static final double MIN_HEIGHT = 0.18;

  private static final double MAX_HEIGHT = 0.6;

  /** Width by height lies between this and its inverse. */
  private static final double MIN_SQUARE = 0.65;

  /** Sizes and places differ by at most this part of the height. */
  private static final double EQUAL = 0.3;

  /** From one to the next it is at most so many times the width. */
  private static final double MAX_STEP = 2.2;

  /** They float so high above the line, as a part of its height. */
  private static final double FLOAT = 0.12;

  /** A dot is full of ink, strokes are not. */
  private static final double MAX_INK = 0.75;

  int count() {
    return shapes.size();
  }

  /** The left edge of the first one, in pixels. */
  int left() {
    return shapes.get(0)[0];
  }

  /** The longest row in a word's box. */
  static Optional<Asterisks> find(Ink ink, RecognizedWord word) {
    List<int[]> row = new ArrayList<>();
    Optional<Asterisks> best = Optional.empty();
    List<int[]> shapes = Shapes.in(ink, word.left(), word.top(), word.right(), word.bottom());
    shapes.sort(Comparator.comparingInt(shape -> shape[0]));
    for (int[] shape : shapes) {
      if (!single(ink, shape, word) || !row.isEmpty() && !follows(row.get(row.size() - 1), shape)) {
        row.clear();
      }
      if (single(ink, shape, word)) {
        row.add(shape);
      }
      if (row.size() >= MIN_COUNT && row.size() > best.map(Asterisks::count).orElse(0)) {
        best = Optional.of(new Asterisks(List.copyOf(row)));
      }
    }
    return best;
  }

  private static boolean single(Ink ink, int[] shape, RecognizedWord word) {
    double width = shape[2] - shape[0];
    double height = shape[3] - shape[1];
    double square = width / height;
    return height >= MIN_HEIGHT * word.rowHeight()
        && height <= MAX_HEIGHT * word.rowHeight()
        && square >= MIN_SQUARE
        && square <= 1 / MIN_SQUARE
        && word.baseline() - shape[3] >= FLOAT * word.rowHeight()
        && ink.count(shape[0], shape[1], shape[2], shape[3]) <= MAX_INK * width * height;
  }

  private static boolean follows(int[] last, int[] next) {
    double width = last[2] - last[0];
    double height = last[3] - last[1];
    return next[0] - last[0] <= MAX_STEP * width
        && Math.abs(next[3] - next[1] - height) <= EQUAL * height
        && Math.abs(next[2] - next[0] - width) <= EQUAL * height
        && Math.abs(next[1] - last[1]) <= EQUAL * height;
  }
}
