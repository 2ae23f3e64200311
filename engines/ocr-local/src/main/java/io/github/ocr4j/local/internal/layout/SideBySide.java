package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two independent blocks of short lines beside each other, such as addresses or lists, which look
 * like a table but hardly share any row.
 *
 * @param left the rows of the left block
 * @param right the rows of the right block
 */
record SideBySide(List<Line> left, List<Line> right) {
  /** At most this part of the rows has text in both blocks. */
  private static final double MAX_SHARED = 0.3;

  /** Each block has at least so many rows. */
  private static final int MIN_ROWS = 2;

  /** Finds the border between two blocks in what might be a table. */
  static Optional<SideBySide> of(List<List<Line>> rows) {
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
      boolean crossed = left.stream().anyMatch(piece -> piece.box().right() > end);
      if (!crossed && (unrelated(rows, end) || lists(left, right))) {
        return Optional.of(new SideBySide(left, right));
      }
    }
    return Optional.empty();
  }

  private static boolean unrelated(List<List<Line>> rows, double border) {
    int left = 0;
    int right = 0;
    int shared = 0;
    for (List<Line> row : rows) {
      boolean hasLeft = row.get(0).box().left() < border;
      boolean hasRight = row.get(row.size() - 1).box().left() >= border;
      left += hasLeft ? 1 : 0;
      right += hasRight ? 1 : 0;
      shared += hasLeft && hasRight ? 1 : 0;
    }
    return Math.min(left, right) >= MIN_ROWS && shared <= MAX_SHARED * Math.min(left, right);
  }

  private static boolean lists(List<Line> left, List<Line> right) {
    return items(left) >= MIN_ROWS && items(right) >= MIN_ROWS;
  }

  private static long items(List<Line> lines) {
    return lines.stream().filter(line -> ListMarker.of(line.text()).isPresent()).count();
  }
}
