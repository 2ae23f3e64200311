package io.github.ocr4j.local.internal.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Connected parts of ink. */
final class Shapes {
  private Shapes() {}

  /** The boxes of the parts in a rectangle, as left, top, right and bottom in pixels. */
  static List<int[]> in(Ink ink, int left, int top, int right, int bottom) {
    int width = Math.min(right, ink.width()) - left;
    int height = Math.min(bottom, ink.height()) - top;
    boolean[] open = new boolean[Math.max(0, width) * Math.max(0, height)];
    for (int i = 0; i < open.length; i++) {
      open[i] = ink.dark(left + i % width, top + i / width);
    }
    List<int[]> shapes = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        int[] box = flood(open, i, width, height);
        shapes.add(new int[] {left + box[0], top + box[1], left + box[2], top + box[3]});
      }
    }
    return shapes;
  }

  /** Clears a connected part of cells and returns its box. */
  static int[] flood(boolean[] open, int start, int width, int height) {
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    open[start] = false;
    int[] box = {width, height, 0, 0};
    while (!next.isEmpty()) {
      int cell = next.pop();
      int x = cell % width;
      int y = cell / width;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1);
      box[3] = Math.max(box[3], y + 1);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          if (open[ny * width + nx]) {
            open[ny * width + nx] = false;
            next.push(ny * width + nx);
          }
        }
      }
    }
    return box;
  }
}
