package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.ListMarker;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.SideBySide;
import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two independent blocks of short lines beside each other, such as addresses or lists, which look
 * like a table but hardly share any row.
 */
record SideBySideBlocks(List<Line> left, List<Line> right) {
  /** Finds the border between two blocks in what might be a table. */
  static Optional<SideBySideBlocks> of(List<List<Line>> rows) {
    List<Box> columns = TableColumns.of(rows).extents();
    for (int border = 1; border < columns.size(); border++) {
      double end = columns.get(border).left();
      List<Line> left = new ArrayList<>();
      List<Line> right = new ArrayList<>();
      for (List<Line> row : rows) {
        for (Line piece : row) {
          (piece.box().left() < end ? left : right).add(piece);
        }
      }
      boolean isCrossed = left.stream().anyMatch(piece -> piece.box().right() > end);
      boolean isLists = items(left) >= SideBySide.MIN_ROWS && items(right) >= SideBySide.MIN_ROWS;
      if (!isCrossed && (isLists || isIndependent(rows, end))) {
        return Optional.of(new SideBySideBlocks(left, right));
      }
    }
    return Optional.empty();
  }

  private static boolean isIndependent(List<List<Line>> rows, double border) {
    long left = rows.stream().filter(row -> row.get(0).box().left() < border).count();
    long right = rows.stream().filter(row -> last(row).box().left() >= border).count();
    long common = left + right - rows.size();
    return Math.min(left, right) >= SideBySide.MIN_ROWS
        && common <= SideBySide.MAX_COMMON_ROWS_SHARE * Math.min(left, right);
  }

  private static Line last(List<Line> row) {
    return row.get(row.size() - 1);
  }

  private static long items(List<Line> lines) {
    return lines.stream().filter(line -> ListMarker.of(line.text()).isPresent()).count();
  }
}
