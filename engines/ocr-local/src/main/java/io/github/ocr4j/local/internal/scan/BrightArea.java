package io.github.ocr4j.local.internal.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The largest bright area of an image, with the gaps closed that ink makes in it.
 *
 * @param cells row by row; true for those that belong to it
 * @param width how many cells a row has
 */
record BrightArea(boolean[] cells, int width) {
  /** Ink does not part the paper: bright spots so many pixels apart are connected. */
  private static final int REACH = 3;

  static BrightArea of(GrayImage image) {
    boolean[] grown = grown(bright(image), image.width(), image.height());
    return new BrightArea(largest(grown, image.width()), image.width());
  }

  private static boolean[] bright(GrayImage image) {
    int threshold = image.histogram().threshold();
    boolean[] bright = new boolean[image.pixels().length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = (image.pixels()[i] & 0xff) > threshold;
    }
    return bright;
  }

  /** Closes the gaps that ink makes: grown by the reach, and shrunk again. */
  private static boolean[] grown(boolean[] bright, int width, int height) {
    boolean[] grown = spread(bright, width, height, true);
    return spread(grown, width, height, false);
  }

  private static boolean[] spread(boolean[] cells, int width, int height, boolean value) {
    boolean[] across = cells.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (cells[y * width + x] == value) {
          for (int n = Math.max(0, x - REACH); n <= Math.min(width - 1, x + REACH); n++) {
            across[y * width + n] = value;
          }
        }
      }
    }
    boolean[] spread = across.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (across[y * width + x] == value) {
          for (int n = Math.max(0, y - REACH); n <= Math.min(height - 1, y + REACH); n++) {
            spread[n * width + x] = value;
          }
        }
      }
    }
    return spread;
  }

  private static boolean[] largest(boolean[] cells, int width) {
    boolean[] best = new boolean[cells.length];
    int most = 0;
    boolean[] open = cells.clone();
    for (int start = 0; start < cells.length; start++) {
      if (open[start]) {
        List<Integer> part = flood(open, start, width);
        if (part.size() > most) {
          most = part.size();
          best = new boolean[cells.length];
          for (int cell : part) {
            best[cell] = true;
          }
        }
      }
    }
    return best;
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
      count += cell ? 1 : 0;
    }
    return count;
  }

  /** The part of the image that it takes, 0 to 1. */
  double share() {
    return (double) count() / cells.length;
  }

  boolean holds(int x, int y) {
    return cells[y * width + x];
  }

  /** Points on its outline: where it begins and ends in each row and column. */
  List<int[]> outline() {
    int height = cells.length / width;
    List<int[]> outline = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      int first = -1;
      int last = -1;
      for (int x = 0; x < width; x++) {
        if (holds(x, y)) {
          first = first < 0 ? x : first;
          last = x;
        }
      }
      if (first >= 0) {
        outline.add(new int[] {first, y});
        outline.add(new int[] {last + 1, y});
      }
    }
    for (int x = 0; x < width; x++) {
      int first = -1;
      int last = -1;
      for (int y = 0; y < height; y++) {
        if (holds(x, y)) {
          first = first < 0 ? y : first;
          last = y;
        }
      }
      if (first >= 0) {
        outline.add(new int[] {x, first});
        outline.add(new int[] {x, last + 1});
      }
    }
    return outline;
  }
}
