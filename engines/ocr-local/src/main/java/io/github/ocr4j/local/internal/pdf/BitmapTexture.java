package io.github.ocr4j.local.internal.pdf;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Whether the pixels of a bitmap look like text, told without recognizing it: text stands in rows
 * of many edges with bare rows between them, on a ground of one brightness. Photographs have no
 * such ground, and noise no bare rows.
 */
final class BitmapTexture {
  /** So many rows of pixels, evenly spread, tell enough. */
  private static final int ROWS = 240;

  private static final int LEVELS = 32;

  /** The ground, within one level, has at least this share of the pixels. */
  private static final double MIN_GROUND_SHARE = 0.6;

  /** A step in brightness, of 256 levels, between near pixels that is an edge. */
  private static final int EDGE_LEVELS = 48;

  /** Rows that cut through letters have at least so many edges; a table's row may be short. */
  private static final int MIN_EDGES = 10;

  private static final double MIN_EDGES_PER_INCH = 4;

  /** Rows between lines of text have at most this share of the most edges: a frame, or rulings. */
  private static final double MAX_BARE_EDGES_SHARE = 0.5;

  /** At least this share of the rows cuts through letters, and this share does not. */
  private static final double MIN_LETTER_ROWS_SHARE = 0.1;

  private static final double MIN_BARE_ROWS_SHARE = 0.1;

  /** Color channels that differ by more levels are a color. */
  private static final int COLOR_LEVELS = 60;

  /** Pictures have at least this share of their pixels in color; text may be highlighted. */
  private static final double MIN_COLORED_SHARE = 0.12;

  private final int[] levels = new int[LEVELS];
  private final double minEdges;
  private final int[] edges;
  private int pixels;
  private int colored;

  BitmapTexture(BufferedImage image, double dotsPerInch) {
    int[] row = new int[image.getWidth()];
    int step = Math.max(1, image.getHeight() / ROWS);
    minEdges = Math.max(MIN_EDGES, MIN_EDGES_PER_INCH * image.getWidth() / dotsPerInch);
    edges = new int[(image.getHeight() + step - 1) / step];
    for (int i = 0; i < edges.length; i++) {
      image.getRGB(0, i * step, row.length, 1, row, 0, row.length);
      edges[i] = count(row);
    }
  }

  /** Counts the brightness and the colors of a row of pixels; returns the number of its edges. */
  private int count(int[] row) {
    int rowEdges = 0;
    int last = -1;
    for (int rgb : row) {
      int red = rgb >> 16 & 0xff;
      int green = rgb >> 8 & 0xff;
      int blue = rgb & 0xff;
      int gray = (red * 3 + green * 6 + blue) / 10;
      levels[gray * LEVELS / 256]++;
      pixels++;
      int brightest = Math.max(red, Math.max(green, blue));
      if (brightest - Math.min(red, Math.min(green, blue)) > COLOR_LEVELS) {
        colored++;
      }
      if (last < 0) {
        last = gray;
      } else if (Math.abs(gray - last) > EDGE_LEVELS) {
        rowEdges++;
        last = gray;
      }
    }
    return rowEdges;
  }

  /** Whether it is worth recognizing. */
  boolean isTextLike() {
    double maxBareEdges = MAX_BARE_EDGES_SHARE * Arrays.stream(edges).max().orElse(0);
    long letterRows = Arrays.stream(edges).filter(count -> count >= minEdges).count();
    long bareRows = Arrays.stream(edges).filter(count -> count <= maxBareEdges).count();
    return ground() >= MIN_GROUND_SHARE * pixels
        && letterRows >= MIN_LETTER_ROWS_SHARE * edges.length
        && bareRows >= MIN_BARE_ROWS_SHARE * edges.length;
  }

  /** Whether it is a picture to look at, even if it holds text. */
  boolean isColorful() {
    return colored >= MIN_COLORED_SHARE * pixels;
  }

  private int ground() {
    int most = 0;
    for (int level = 0; level < LEVELS; level++) {
      int near = levels[level];
      near += level > 0 ? levels[level - 1] : 0;
      near += level + 1 < LEVELS ? levels[level + 1] : 0;
      most = Math.max(most, near);
    }
    return most;
  }
}
