package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds large connected parts that are neither text nor lines: photographs and drawings. */
final class FigureFinder {
  /** The raster on which parts are connected, in dots per inch. */
  private static final double RASTER_DPI = 50;

  /** A figure is at least so wide and high, in inches. */
  private static final double MIN_SIDE = 0.45;

  /** Parts closer than this, in inches, are one figure. */
  private static final double NEAR = 0.15;

  /** A part around more of the page than this is its edge or frame. */
  private static final double FRAME = 0.85;

  private final int step;
  private final double dotsPerInch;

  FigureFinder(double dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
    this.step = (int) Math.max(1, Math.round(dotsPerInch / RASTER_DPI));
  }

  /** Figures as left, top, right and bottom in pixels. */
  List<int[]> find(Ink ink) {
    int columns = (ink.width() + step - 1) / step;
    int rows = (ink.height() + step - 1) / step;
    boolean[] cells = new boolean[columns * rows];
    for (int y = 0; y < ink.height(); y++) {
      int row = y / step;
      for (int x = ink.nextDark(0, y); x < ink.width(); ) {
        int column = x / step;
        cells[row * columns + column] = true;
        int next = (column + 1) * step;
        x = next < ink.width() ? ink.nextDark(next, y) : ink.width();
      }
    }
    List<int[]> parts = new ArrayList<>();
    for (int cell = 0; cell < cells.length; cell++) {
      if (cells[cell]) {
        int[] box = Shapes.flood(cells, cell, columns, rows);
        if (large(box) && !frame(box, columns, rows)) {
          parts.add(box);
        }
      }
    }
    return merge(parts).stream().map(this::pixels).toList();
  }

  private boolean large(int[] box) {
    double least = MIN_SIDE * dotsPerInch / step;
    return box[2] - box[0] >= least && box[3] - box[1] >= least;
  }

  private static boolean frame(int[] box, int columns, int rows) {
    return (double) (box[2] - box[0]) * (box[3] - box[1]) > FRAME * columns * rows;
  }

  private List<int[]> merge(List<int[]> parts) {
    double near = NEAR * dotsPerInch / step;
    List<int[]> merged = new ArrayList<>();
    for (int[] part : parts) {
      int[] grown = part;
      for (int i = merged.size() - 1; i >= 0; i--) {
        int[] other = merged.get(i);
        if (other[0] - near < grown[2]
            && grown[0] - near < other[2]
            && other[1] - near < grown[3]
            && grown[1] - near < other[3]) {
          grown =
              new int[] {
                Math.min(grown[0], other[0]),
                Math.min(grown[1], other[1]),
                Math.max(grown[2], other[2]),
                Math.max(grown[3], other[3])
              };
          merged.remove(i);
          i = merged.size();
        }
      }
      merged.add(grown);
    }
    return merged;
  }

  private int[] pixels(int[] box) {
    int[] pixels = new int[4];
    for (int i = 0; i < 4; i++) {
      pixels[i] = box[i] * step;
    }
    return pixels;
  }
}
