package io.github.ocr4j.local.internal.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Connected parts of ink. */
final class ConnectedComponents {
  private ConnectedComponents() {}

  /** The boxes of the parts of ink in a rectangle that begins inside the image. */
  static List<PixelBox> of(Ink ink, PixelBox area) {
    int width = Math.min(area.right(), ink.width()) - area.left();
    int height = Math.min(area.bottom(), ink.height()) - area.top();
    boolean[] cells = new boolean[Math.max(0, width) * Math.max(0, height)];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = ink.isDark(area.left() + i % width, area.top() + i / width);
    }
    List<PixelBox> components = new ArrayList<>();
    for (PixelBox box : of(cells, width, height)) {
      components.add(
          new PixelBox(
              area.left() + box.left(),
              area.top() + box.top(),
              area.left() + box.right(),
              area.top() + box.bottom()));
    }
    return components;
  }

  /** The boxes of the connected parts of cells, which are cleared. */
  static List<PixelBox> of(boolean[] cells, int width, int height) {
    List<PixelBox> components = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i]) {
        components.add(flood(cells, i, width, height));
      }
    }
    return components;
  }

  private static PixelBox flood(boolean[] open, int start, int width, int height) {
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    open[start] = false;
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    while (!next.isEmpty()) {
      int cell = next.pop();
      int x = cell % width;
      int y = cell / width;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          if (open[ny * width + nx]) {
            open[ny * width + nx] = false;
            next.push(ny * width + nx);
          }
        }
      }
    }
    return new PixelBox(left, top, right, bottom);
  }
}
