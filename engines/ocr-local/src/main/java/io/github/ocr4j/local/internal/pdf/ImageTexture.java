package io.github.ocr4j.local.internal.pdf;

import java.awt.image.BufferedImage;

/**
 * What the pixels of a bitmap look like, told without reading them: text stands in rows of many
 * edges with bare rows between them, on a ground of one brightness. Photographs have no such
 * ground, and noise no bare rows.
 */
final class ImageTexture {
  /** So many rows of pixels, evenly spread, tell enough. */
  private static final int ROWS = 240;

  private static final int LEVELS = 32;

  /** The ground, give or take a level, has at least this part of the pixels. */
  private static final double MIN_GROUND = 0.6;

  /** A step in brightness between near pixels that is an edge. */
  private static final int EDGE = 48;

  /** Rows that cut through letters have at least so many edges; a table's row may be short. */
  private static final int MANY_EDGES = 10;

  /** They have at least so many for each inch of the width. */
  private static final double EDGES_PER_INCH = 4;

  /** Rows between lines of text have at most so many: a frame, or a table's lines. */
  private static final double FEW_EDGES_PER_MANY = 0.5;

  /** At least this part of the rows cuts through letters, and this part does not. */
  private static final double MIN_LETTER_ROWS = 0.1;

  private static final double MIN_BARE_ROWS = 0.1;

  /** Color channels that differ by so much are a color. */
  private static final int COLORED = 60;

  /** Pictures have at least this part of their pixels in color; text may be highlighted. */
  private static final double MIN_COLORED = 0.12;

  private final int[] levels = new int[LEVELS];
  private int pixels;
  private int colored;
  private int rows;
  private int letterRows;
  private int bareRows;

  ImageTexture(BufferedImage image, double dotsPerInch) {
    int[] row = new int[image.getWidth()];
    int step = Math.max(1, image.getHeight() / ROWS);
    int[] edges = new int[(image.getHeight() + step - 1) / step];
    for (int y = 0; y < image.getHeight(); y += step) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      edges[rows++] = look(row);
    }
    int most = 0;
    for (int count : edges) {
      most = Math.max(most, count);
    }
    double many = Math.max(MANY_EDGES, EDGES_PER_INCH * image.getWidth() / dotsPerInch);
    for (int count : edges) {
      letterRows += count >= many ? 1 : 0;
      bareRows += count <= FEW_EDGES_PER_MANY * most ? 1 : 0;
    }
  }

  /** Counts the brightness and the colors of a row of pixels; gives the number of its edges. */
  private int look(int[] row) {
    int edges = 0;
    int last = -1;
    for (int rgb : row) {
      int red = rgb >> 16 & 0xff;
      int green = rgb >> 8 & 0xff;
      int blue = rgb & 0xff;
      int gray = (red * 3 + green * 6 + blue) / 10;
      levels[gray * LEVELS / 256]++;
      pixels++;
      colored +=
          Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLORED
              ? 1
              : 0;
      if (last < 0) {
        last = gray;
      } else if (Math.abs(gray - last) > EDGE) {
        edges++;
        last = gray;
      }
    }
    return edges;
  }

  /** Whether it is worth reading. */
  boolean mayHoldText() {
    return ground() >= MIN_GROUND * pixels
        && letterRows >= MIN_LETTER_ROWS * rows
        && bareRows >= MIN_BARE_ROWS * rows;
  }

  /** Whether it is a picture to look at, even if it holds text. */
  boolean colorful() {
    return colored >= MIN_COLORED * pixels;
  }

  private int ground() {
    int most = 0;
    for (int level = 0; level < LEVELS; level++) {
      int near =
          levels[level]
              + (level > 0 ? levels[level - 1] : 0)
              + (level + 1 < LEVELS ? levels[level + 1] : 0);
      most = Math.max(most, near);
    }
    return most;
  }
}
