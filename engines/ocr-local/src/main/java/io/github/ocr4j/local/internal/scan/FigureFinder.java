package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds large connected parts that are neither text nor lines: photographs and drawings. */
final class FigureFinder {
  /** The resolution of the raster on which parts are connected. */
  private static final double RASTER_DPI = 50;

  /** A figure is at least this wide and high. */
  private static final double MIN_SIDE_INCHES = 0.45;

  /** Parts closer than this are one figure. */
  private static final double NEAR_INCHES = 0.15;

  /** A part around a larger share of the page is its edge or frame. */
  private static final double MAX_PAGE_SHARE = 0.85;

  private final int step;
  private final double dotsPerInch;

  FigureFinder(double dotsPerInch) {
    this.step = (int) Math.max(1, Math.round(dotsPerInch / RASTER_DPI));
    this.dotsPerInch = dotsPerInch;
  }

  List<PixelBox> find(Ink ink) {
    int columns = (ink.width() + step - 1) / step;
    int rows = (ink.height() + step - 1) / step;
    List<PixelBox> figures = new ArrayList<>();
    for (PixelBox part : ConnectedComponents.of(raster(ink, columns, rows), columns)) {
      double area = (double) part.width() * part.height();
      if (isLarge(part) && area <= MAX_PAGE_SHARE * columns * rows) {
        addMerged(figures, part);
      }
    }
    return figures.stream()
        .map(
            f -> new PixelBox(f.left() * step, f.top() * step, f.right() * step, f.bottom() * step))
        .toList();
  }

  private boolean[] raster(Ink ink, int columns, int rows) {
    boolean[] cells = new boolean[columns * rows];
    for (int y = 0; y < ink.height(); y++) {
      int row = y / step;
      for (int x = ink.nextDark(0, y); x < ink.width(); ) {
        int column = x / step;
        cells[row * columns + column] = true;
        x = ink.nextDark((column + 1) * step, y);
      }
    }
    return cells;
  }

  private boolean isLarge(PixelBox box) {
    return Math.min(box.width(), box.height()) >= MIN_SIDE_INCHES * dotsPerInch / step;
  }

  /** Adds a part, joined with all that are near it or near to what it was joined with. */
  private void addMerged(List<PixelBox> figures, PixelBox part) {
    double near = NEAR_INCHES * dotsPerInch / step;
    PixelBox grown = part;
    for (int i = figures.size() - 1; i >= 0; i--) {
      if (figures.get(i).isNear(grown, near)) {
        grown = grown.union(figures.remove(i));
        i = figures.size();
      }
    }
    figures.add(grown);
  }
}
