package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrPage;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** How much of a page its images cover. */
public final class ImageCoverage {
  private static final int CELLS = 50;

  private ImageCoverage() {}

  /** 0 to 1, from a grid so that overlapping boxes count once; 0 when sizes are unknown. */
  public static double of(OcrPage page) {
    List<BoundingBox> boxes =
        page.images().stream().map(image -> image.box()).flatMap(Optional::stream).toList();
    int width = page.dimensions().map(size -> size.width()).orElse(0);
    int height = page.dimensions().map(size -> size.height()).orElse(0);
    if (boxes.isEmpty() || width <= 0 || height <= 0) {
      return 0;
    }
    BitSet covered = new BitSet(CELLS * CELLS);
    for (BoundingBox box : boxes) {
      int left = firstFrom(box.topLeftX(), width);
      int right = firstFrom(box.bottomRightX(), width);
      int bottom = firstFrom(box.bottomRightY(), height);
      for (int row = firstFrom(box.topLeftY(), height); row < bottom && left < right; row++) {
        covered.set(row * CELLS + left, row * CELLS + right);
      }
    }
    return (double) covered.cardinality() / (CELLS * CELLS);
  }

  /**
   * The first row or column whose middle is not before a position, {@code CELLS} if there is none.
   */
  private static int firstFrom(double position, int length) {
    double cell = Math.ceil(position * CELLS / length - 0.5);
    return (int) Math.max(0, Math.min(CELLS, cell));
  }
}
