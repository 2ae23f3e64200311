package io.github.ocr4j.local.internal.scan;

import java.awt.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest bright area of an image, with the gaps closed that ink makes in it.
 *
 * @param cells row by row; true for those that belong to it
 */
record BrightArea(boolean[] cells, int width) {
  /** Bright spots so many pixels apart are connected: ink does not part the paper. */
  private static final int REACH_PIXELS = 3;

  static BrightArea of(GrayImage image) {
    int threshold = image.histogram().threshold();
    boolean[] bright = new boolean[image.pixels().length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = (image.pixels()[i] & 0xff) > threshold;
    }
    boolean[] grown = spread(bright, image.width(), true);
    return new BrightArea(
        largest(spread(grown, image.width(), false), image.width()), image.width());
  }

  /** Gives a value to all cells in a square around those that have it. */
  private static boolean[] spread(boolean[] cells, int width, boolean value) {
    boolean[] spread = spread(cells, width, 1, value);
    return spread(spread, cells.length / width, width, value);
  }

  /** The same along lines of so many cells, each of which is so many places after the last one. */
  private static boolean[] spread(boolean[] cells, int length, int step, boolean value) {
    boolean[] spread = cells.clone();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == value) {
        int place = i / step % length;
        int to = Math.min(length - 1, place + REACH_PIXELS);
        for (int n = Math.max(0, place - REACH_PIXELS); n <= to; n++) {
          spread[i + (n - place) * step] = value;
        }
      }
    }
    return spread;
  }

  private static boolean[] largest(boolean[] cells, int width) {
    List<Integer> largest = List.of();
    boolean[] open = cells.clone();
    for (int start = 0; start < cells.length; start++) {
      if (open[start]) {
        List<Integer> part = ConnectedComponents.flood(open, start, width, false);
        largest = part.size() > largest.size() ? part : largest;
      }
    }
    boolean[] area = new boolean[cells.length];
    largest.forEach(cell -> area[cell] = true);
    return area;
  }

  int count() {
    return (int) IntStream.range(0, cells.length).filter(i -> cells[i]).count();
  }

  /** The share of the image that it takes, 0 to 1. */
  double share() {
    return (double) count() / cells.length;
  }

  /** Points on its outline: where it begins and ends in each row and column. */
  List<Point> outline() {
    int height = cells.length / width;
    int[] left = new int[height];
    int[] right = new int[height];
    int[] top = new int[width];
    int[] bottom = new int[width];
    Arrays.fill(left, width);
    Arrays.fill(top, height);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i]) {
        int x = i % width;
        int y = i / width;
        left[y] = Math.min(left[y], x);
        right[y] = x + 1;
        top[x] = Math.min(top[x], y);
        bottom[x] = y + 1;
      }
    }
    List<Point> outline = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      if (left[y] < right[y]) {
        outline.add(new Point(left[y], y));
        outline.add(new Point(right[y], y));
      }
    }
    for (int x = 0; x < width; x++) {
      if (top[x] < bottom[x]) {
        outline.add(new Point(x, top[x]));
        outline.add(new Point(x, bottom[x]));
      }
    }
    return outline;
  }
}
