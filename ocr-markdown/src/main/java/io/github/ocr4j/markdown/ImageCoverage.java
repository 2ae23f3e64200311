package io.github.ocr4j.markdown;

import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import java.util.Optional;

/** How much of a page its images cover. */
final class ImageCoverage {
  private static final int CELLS = 50;

  private ImageCoverage() {}

  /** 0 to 1, from a grid so that overlapping boxes count once; 0 when sizes are unknown. */
  static double of(OcrPage page) {
    List<BoundingBox> boxes =
        page.images().stream().map(image -> image.box()).flatMap(Optional::stream).toList();
    int width = page.dimensions().map(size -> size.width()).orElse(0);
    int height = page.dimensions().map(size -> size.height()).orElse(0);
    if (boxes.isEmpty() || width <= 0 || height <= 0) {
      return 0;
    }
    int covered = 0;
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        double x = (column + 0.5) * width / CELLS;
        double y = (row + 0.5) * height / CELLS;
        covered += boxes.stream().anyMatch(box -> contains(box, x, y)) ? 1 : 0;
      }
    }
    return (double) covered / (CELLS * CELLS);
  }

  private static boolean contains(BoundingBox box, double x, double y) {
    return box.topLeftX() <= x
        && x < box.bottomRightX()
        && box.topLeftY() <= y
        && y < box.bottomRightY();
  }
}
