package io.github.ocr4j.local.internal.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IntSummaryStatistics;
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
    for (PixelBox box : of(cells, width)) {
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
  static List<PixelBox> of(boolean[] cells, int width) {
    List<PixelBox> components = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i]) {
        components.add(box(flood(cells, i, width, true), width));
      }
    }
    return components;
  }

  private static PixelBox box(List<Integer> cells, int width) {
    IntSummaryStatistics columns =
        cells.stream().mapToInt(cell -> cell % width).summaryStatistics();
    IntSummaryStatistics rows = cells.stream().mapToInt(cell -> cell / width).summaryStatistics();
    return new PixelBox(columns.getMin(), rows.getMin(), columns.getMax() + 1, rows.getMax() + 1);
  }

  /** Clears a cell and all that are connected with it by sides, or by corners, too. */
  static List<Integer> flood(boolean[] open, int start, int width, boolean isByCorners) {
    int height = open.length / width;
    List<Integer> part = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    open[start] = false;
    while (!next.isEmpty()) {
      int cell = next.pop();
      part.add(cell);
      int x = cell % width;
      int y = cell / width;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int neighbour = ny * width + nx;
          if (open[neighbour] && (isByCorners || nx == x || ny == y)) {
            open[neighbour] = false;
            next.push(neighbour);
          }
        }
      }
    }
    return part;
  }
}
