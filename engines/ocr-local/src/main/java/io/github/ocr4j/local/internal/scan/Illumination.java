package io.github.ocr4j.local.internal.scan;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Takes shadows off a page, so that ink is dark and paper is bright everywhere. */
final class Illumination {
  /** The brightness of evenly lit paper varies by so many of 256 levels. */
  private static final int PAPER_LEVELS = 16;

  /** At least this share of an evenly lit page is paper. */
  private static final double MIN_PAPER_SHARE = 0.6;

  /** The page's longer side has so many cells whose paper is measured. */
  private static final int CELLS = 96;

  private static final int MIN_CELL_PIXELS = 8;

  /** In a cell, this share of the pixels is darker than the paper or as dark. */
  private static final double PAPER_RANK = 0.85;

  /** The brightness of ink and of bright marks, without the outermost pixels. */
  private static final double DARK_RANK = 0.02;

  private static final double BRIGHT_RANK = 0.98;

  /** Cells with a smaller contrast hold no ink. */
  private static final int MIN_CONTRAST_LEVELS = 40;

  /** A picture in which a larger share of cells has bright marks on dark ground is no page. */
  private static final double MAX_REVERSED_SHARE = 0.35;

  /** The level that paper gets. */
  private static final double PAPER_LEVEL = 245;

  /** Darker paper is not made brighter: it is a black area. */
  private static final int MIN_PAPER_LEVEL = 40;

  private final GrayImage image;
  private final int step;
  private final int columns;
  private final int rows;

  private Illumination(GrayImage image) {
    this.image = image;
    this.step = Math.max(MIN_CELL_PIXELS, Math.max(image.width(), image.height()) / CELLS);
    this.columns = (image.width() + step - 1) / step;
    this.rows = (image.height() + step - 1) / step;
  }

  /** Whether most of an image has one brightness. */
  static boolean isEven(GrayImage image) {
    return image.histogram().shareAroundMode(PAPER_LEVELS) >= MIN_PAPER_SHARE;
  }

  /** The image in even light; the same image if it is lit evenly or is no page. */
  static GrayImage level(GrayImage image) {
    return isEven(image) ? image : new Illumination(image).level();
  }

  private GrayImage level() {
    double[] paper = new double[columns * rows];
    int withInk = 0;
    int reversed = 0;
    for (int i = 0; i < paper.length; i++) {
      int[] sorted = sortedCell(i % columns, i / columns);
      paper[i] = Math.max(MIN_PAPER_LEVEL, at(sorted, PAPER_RANK));
      int dark = at(sorted, DARK_RANK);
      int bright = at(sorted, BRIGHT_RANK);
      int middle = sorted[sorted.length / 2];
      if (bright - dark >= MIN_CONTRAST_LEVELS) {
        withInk++;
        if (bright - middle > middle - dark) {
          reversed++;
        }
      }
    }
    if (reversed > MAX_REVERSED_SHARE * withInk) {
      return image;
    }
    // Large letters and figures hide the paper of a cell, but not that of all its neighbours.
    double[] brightest = overNeighbours(paper, values -> values.max().orElseThrow());
    return divide(overNeighbours(brightest, values -> values.average().orElseThrow()));
  }

  private int[] sortedCell(int column, int row) {
    int right = Math.min(image.width(), (column + 1) * step);
    int bottom = Math.min(image.height(), (row + 1) * step);
    int[] values = new int[(right - column * step) * (bottom - row * step)];
    int i = 0;
    for (int y = row * step; y < bottom; y++) {
      for (int x = column * step; x < right; x++) {
        values[i++] = image.at(x, y);
      }
    }
    Arrays.sort(values);
    return values;
  }

  private static int at(int[] sorted, double rank) {
    return sorted[(int) (rank * (sorted.length - 1))];
  }

  /** For each cell what a function makes of it and of the up to eight cells around it. */
  private double[] overNeighbours(double[] cells, ToDoubleFunction<DoubleStream> function) {
    double[] combined = new double[cells.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            values.add(cells[y * columns + x]);
          }
        }
        combined[row * columns + column] = function.applyAsDouble(values.build());
      }
    }
    return combined;
  }

  private GrayImage divide(double[] paper) {
    byte[] pixels = new byte[image.pixels().length];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double factor =
            PAPER_LEVEL / between(paper, (x + 0.5) / step - 0.5, (y + 0.5) / step - 0.5);
        pixels[y * image.width() + x] = (byte) Math.min(255, image.at(x, y) * factor);
      }
    }
    return new GrayImage(image.width(), image.height(), pixels);
  }

  /** The brightness of paper at a place between the middles of cells. */
  private double between(double[] paper, double column, double row) {
    int left = (int) Math.max(0, Math.min(columns - 1, Math.floor(column)));
    int top = (int) Math.max(0, Math.min(rows - 1, Math.floor(row)));
    int right = Math.min(columns - 1, left + 1);
    int bottom = Math.min(rows - 1, top + 1);
    double x = Math.max(0, Math.min(1, column - left));
    double y = Math.max(0, Math.min(1, row - top));
    double above = paper[top * columns + left] * (1 - x) + paper[top * columns + right] * x;
    double below = paper[bottom * columns + left] * (1 - x) + paper[bottom * columns + right] * x;
    return above * (1 - y) + below * y;
  }
}
