package io.github.ocr4j.local.internal.scan;

import java.util.Arrays;

/** Takes shadows off a page, so that ink is dark and paper is bright everywhere. */
final class Lighting {
  /** How much the brightness of evenly lit paper varies. */
  private static final int PAPER_VARIES = 16;

  /** So much of an evenly lit page is paper. */
  private static final double MIN_PAPER = 0.6;

  /** The page's longer side is parted into so many cells whose paper is measured. */
  private static final int CELLS = 96;

  /** In a cell, this part of the pixels is darker than the paper or as dark. */
  private static final double PAPER_RANK = 0.85;

  /** Cells with less contrast than this hold no ink. */
  private static final int CONTRAST = 40;

  /** A picture in which more cells than this have bright marks on dark ground is no page. */
  private static final double MAX_REVERSED = 0.35;

  /** What paper becomes. */
  private static final double PAPER = 245;

  /** Darker paper is not made brighter: it is a black area. */
  private static final int DARKEST_PAPER = 40;

  private final GrayImage image;
  private final int step;
  private final int columns;
  private final int rows;

  private Lighting(GrayImage image) {
    this.image = image;
    this.step = Math.max(8, Math.max(image.width(), image.height()) / CELLS);
    this.columns = (image.width() + step - 1) / step;
    this.rows = (image.height() + step - 1) / step;
  }

  /** Whether most of an image has one brightness. */
  static boolean even(GrayImage image) {
    return image.histogram().shareAroundMode(PAPER_VARIES) >= MIN_PAPER;
  }

  /** The image in even light; the same image if it is lit evenly or is no page. */
  static GrayImage level(GrayImage image) {
    if (even(image)) {
      return image;
    }
    Lighting lighting = new Lighting(image);
    int[] paper = new int[lighting.columns * lighting.rows];
    return lighting.measure(paper)
        ? lighting.divide(lighting.smooth(lighting.brightest(paper)))
        : image;
  }

  /** Measures the paper in each cell; false if the image is no page. */
  private boolean measure(int[] paper) {
    int marked = 0;
    int reversed = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int[] sorted = cell(column, row);
        paper[row * columns + column] = sorted[(int) (PAPER_RANK * (sorted.length - 1))];
        int dark = sorted[(int) (0.02 * (sorted.length - 1))];
        int bright = sorted[(int) (0.98 * (sorted.length - 1))];
        int middle = sorted[sorted.length / 2];
        if (bright - dark >= CONTRAST) {
          marked++;
          reversed += bright - middle > middle - dark ? 1 : 0;
        }
      }
    }
    return reversed <= MAX_REVERSED * marked;
  }

  private int[] cell(int column, int row) {
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

  /** Large letters and figures hide the paper of a cell: its neighbours know better. */
  private double[] brightest(int[] paper) {
    double[] brightest = new double[paper.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int best = DARKEST_PAPER;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            best = Math.max(best, paper[y * columns + x]);
          }
        }
        brightest[row * columns + column] = best;
      }
    }
    return brightest;
  }

  private double[] smooth(double[] paper) {
    double[] smooth = new double[paper.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            sum += paper[y * columns + x];
            count++;
          }
        }
        smooth[row * columns + column] = sum / count;
      }
    }
    return smooth;
  }

  private GrayImage divide(double[] paper) {
    byte[] pixels = new byte[image.pixels().length];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double level = PAPER / at(paper, (x + 0.5) / step - 0.5, (y + 0.5) / step - 0.5);
        pixels[y * image.width() + x] = (byte) Math.min(255, image.at(x, y) * level);
      }
    }
    return new GrayImage(image.width(), image.height(), pixels);
  }

  private double at(double[] paper, double column, double row) {
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
