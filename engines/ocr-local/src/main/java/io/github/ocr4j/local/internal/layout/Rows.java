package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups elements that stand side by side. */
final class Rows {
  /** Two elements are in one row if they share this part of the lower one's height. */
  private static final double SHARED = 0.5;

  private Rows() {}

  /** Lines grouped by row from top to bottom; in a row from left to right. */
  static List<List<Line>> of(List<Line> lines) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(line -> line.box().centerY()));
    List<List<Line>> rows = new ArrayList<>();
    for (Line line : sorted) {
      List<Line> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last != null && sameRow(last.get(0), line)) {
        last.add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(line -> line.box().left())));
    return rows;
  }

  private static boolean sameRow(Line one, Line other) {
    double height = Math.min(one.box().height(), other.box().height());
    return one.box().overlapY(other.box()) > SHARED * height;
  }
}
