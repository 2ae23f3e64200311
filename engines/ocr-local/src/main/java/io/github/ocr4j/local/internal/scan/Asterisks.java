package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row of asterisks in a word, told by their shapes: recognition reads letters into them. They are
 * small, equal, as wide as high, made of strokes, side by side and above the line.
 */
record Asterisks(List<PixelBox> shapes) {
  /** Fewer may be quotation marks. */
  private static final int MIN_COUNT = 3;

  /** Their height, as a share of the line's. */
  private static final double MIN_HEIGHT_SHARE = 0.18;

  private static final double MAX_HEIGHT_SHARE = 0.6;

  /** Width by height lies between this and its inverse. */
  private static final double MIN_ASPECT_RATIO = 0.65;

  /** Sizes and places differ by at most this share of the height. */
  private static final double SAME_SHARE = 0.3;

  /** From one to the next it is at most so many times the width. */
  private static final double MAX_STEP_WIDTHS = 2.2;

  /** They float at least this high above the baseline, as a share of the line's height. */
  private static final double MIN_RAISE_SHARE = 0.12;

  /** Ink covers at most this share of them; dots are full of it. */
  private static final double MAX_INK_SHARE = 0.75;

  int count() {
    return shapes.size();
  }

  /** The left edge of the first one, in pixels. */
  int left() {
    return shapes.get(0).left();
  }

  /** The longest row in a word's box. */
  static Optional<Asterisks> find(Ink ink, RecognizedWord word) {
    List<PixelBox> row = new ArrayList<>();
    Optional<Asterisks> best = Optional.empty();
    List<PixelBox> shapes = ConnectedComponents.of(ink, word.box());
    shapes.sort(Comparator.comparingInt(PixelBox::left));
    for (PixelBox shape : shapes) {
      boolean isAsterisk = isAsterisk(ink, shape, word);
      if (!isAsterisk || !row.isEmpty() && !isNext(row.get(row.size() - 1), shape)) {
        row.clear();
      }
      if (isAsterisk) {
        row.add(shape);
      }
      if (row.size() >= MIN_COUNT && row.size() > best.map(Asterisks::count).orElse(0)) {
        best = Optional.of(new Asterisks(List.copyOf(row)));
      }
    }
    return best;
  }

  private static boolean isAsterisk(Ink ink, PixelBox shape, RecognizedWord word) {
    double width = shape.width();
    double height = shape.height();
    double aspectRatio = width / height;
    return height >= MIN_HEIGHT_SHARE * word.rowHeight()
        && height <= MAX_HEIGHT_SHARE * word.rowHeight()
        && aspectRatio >= MIN_ASPECT_RATIO
        && aspectRatio <= 1 / MIN_ASPECT_RATIO
        && word.baseline() - shape.bottom() >= MIN_RAISE_SHARE * word.rowHeight()
        && ink.count(shape) <= MAX_INK_SHARE * width * height;
  }

  private static boolean isNext(PixelBox last, PixelBox next) {
    double tolerance = SAME_SHARE * last.height();
    return next.left() - last.left() <= MAX_STEP_WIDTHS * last.width()
        && Math.abs(next.height() - last.height()) <= tolerance
        && Math.abs(next.width() - last.width()) <= tolerance
        && Math.abs(next.top() - last.top()) <= tolerance;
  }
}
