package io.github.ocr4j.local.internal.scan;

import java.awt.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

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
    int height = cells.length / width;
    boolean[] across = cells.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (cells[y * width + x] == value) {
          int from = Math.max(0, x - REACH_PIXELS);
          int to = Math.min(width - 1, x + REACH_PIXELS);
          Arrays.fill(across, y * width + from, y * width + to + 1, value);
        }
      }
    }
    boolean[] spread = across.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (across[y * width + x] == value) {
          int to = Math.min(height - 1, y + REACH_PIXELS);
          for (int n = Math.max(0, y - REACH_PIXELS); n <= to; n++) {
            spread[n * width + x] = value;
          }
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
        List<Integer> part = flood(open, start, width);
        largest = part.size() > largest.size() ? part : largest;
      }
    }
    boolean[] area = new boolean[cells.length];
    largest.forEach(cell -> area[cell] = true);
    return area;
  }

  private static List<Integer> flood(boolean[] open, int start, int width) {
    List<Integer> part = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    open[start] = false;
    while (!next.isEmpty()) {
      int cell = next.pop();
      part.add(cell);
      int x = cell % width;
      int[] neighbours = {
        x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width
      };
      for (int neighbour : neighbours) {
        if (neighbour >= 0 && neighbour < open.length && open[neighbour]) {
          open[neighbour] = false;
          next.push(neighbour);
        }
      }
    }
    return part;
  }

  int count() {
    int count = 0;
    for (boolean cell : cells) {
      if (cell) {
        count++;
      }
    }
    return count;
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
