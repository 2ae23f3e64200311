package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Aligned;
import io.github.ocr4j.local.internal.page.Box;
import java.util.List;

/**
 * Consecutive rows that may form a table without rulings.
 *
 * @param end the row after the last one; equal to the start when there are none
 */
record AlignedRows(int start, int end) {
  /**
   * Collects the rows around a row of several pieces. Rows before the free one belong to another
   * table, and barriers, which are tables and figures, end the search.
   */
  static AlignedRows around(List<List<Line>> rows, int first, int free, List<Box> barriers) {
    if (rows.get(first).size() < 2) {
      return new AlignedRows(first, first);
    }
    int end = endRow(rows, first, barriers);
    return end - first < 2
        ? new AlignedRows(first, end)
        : new AlignedRows(firstRow(rows, first, end, free, barriers), end);
  }

  private static int endRow(List<List<Line>> rows, int first, List<Box> barriers) {
    int end = first + 1;
    for (int next = first + 1; next < rows.size(); next++) {
      List<List<Line>> run = rows.subList(first, next);
      TableColumns columns = TableColumns.of(run);
      List<Line> above = rows.get(next - 1);
      List<Line> row = rows.get(next);
      if (hasBarrierBetween(above, row, barriers) || !isNear(columns, rows, next)) {
        break;
      }
      if (row.size() >= 2) {
        if (run.size() >= 2 && !isFitting(columns, row)) {
          break;
        }
        end = next + 1;
      } else if (next == end && isWrapped(columns, run, row.get(0))) {
        end = next + 1;
      } else if (next - end >= Aligned.MAX_LONE_ROWS || !isLoneCell(columns, above, row)) {
        break;
      }
    }
    return end;
  }

  private static boolean isNear(TableColumns columns, List<List<Line>> rows, int next) {
    double step = stepLetterSizes(rows.get(next - 1), rows.get(next));
    if (step < Aligned.MAX_STEP_LETTER_SIZES
        || step > Aligned.MAX_ALIGNED_STEP_LETTER_SIZES
        || columns.count() < Aligned.MANY_PIECES) {
      return step < Aligned.MAX_STEP_LETTER_SIZES;
    }
    List<Line> row = rows.get(next);
    if (row.size() == 1 && next + 1 < rows.size() && columns.isFlushWithFirst(row.get(0))) {
      List<Line> after = rows.get(next + 1);
      return stepLetterSizes(row, after) < Aligned.MAX_STEP_LETTER_SIZES
          && after.size() >= 2
          && after.stream().allMatch(columns::isAligned);
    }
    return row.size() >= Aligned.MANY_PIECES && row.stream().allMatch(columns::isAligned);
  }

  private static boolean isFitting(TableColumns columns, List<Line> row) {
    List<Line> pieces = columns.split(row);
    long fitting = pieces.stream().filter(piece -> columns.touched(piece) == 1).count();
    return fitting > Aligned.MIN_FITTING_SHARE * pieces.size();
  }

  /** Whether a lone piece may be one of a table's cells, or the heading of a part of it. */
  private static boolean isLoneCell(TableColumns columns, List<Line> neighbour, List<Line> row) {
    Line piece = row.get(0);
    return columns.count() >= 2
        && piece.size() < Aligned.MAX_PART_HEADING_RATIO * neighbour.get(0).size()
        && piece.box().width() < Aligned.MAX_PART_HEADING_WIDTH_LETTER_SIZES * piece.size()
        && (columns.touched(piece) == 1 || columns.isFlushWithFirst(piece));
  }

  /** Whether a lone piece is the second line of a cell, even with no row after it. */
  private static boolean isWrapped(TableColumns columns, List<List<Line>> run, Line piece) {
    List<Line> above = run.get(run.size() - 1);
    double stepBefore = run.size() < 2 ? 0 : stepLetterSizes(run.get(run.size() - 2), above);
    double maxStep =
        Math.max(
            Aligned.MAX_WRAPPED_STEP_LETTER_SIZES,
            Math.min(
                Aligned.MAX_WIDE_WRAPPED_STEP_LETTER_SIZES,
                Aligned.MAX_WRAPPED_STEP_SHARE * stepBefore));
    return stepLetterSizes(above, List.of(piece)) < maxStep
        && columns.isAligned(piece)
        && above.stream().anyMatch(cell -> cell.box().overlapX(piece) > 0);
  }

  /** Looks upwards for a head whose words stand so close that they were taken for one piece. */
  private static int firstRow(
      List<List<Line>> rows, int first, int end, int free, List<Box> barriers) {
    TableColumns columns = TableColumns.of(rows.subList(first, end));
    for (int head = first - 1; head >= Math.max(free, first - Aligned.MAX_LONE_ROWS); head--) {
      List<Line> row = rows.get(head);
      List<Line> below = rows.get(head + 1);
      if (hasBarrierBetween(row, below, barriers)
          || stepLetterSizes(row, below) > Aligned.MAX_STEP_LETTER_SIZES
          || Line.join(row).isCaption()) {
        return first;
      }
      if (columns.split(row).size() >= Math.max(Aligned.MANY_PIECES, columns.count() - 1)) {
        return head;
      }
      if (!isLoneCell(columns, below, row)) {
        return first;
      }
    }
    return first;
  }

  private static boolean hasBarrierBetween(List<Line> above, List<Line> below, List<Box> barriers) {
    double top = above.get(0).baseline();
    double bottom = below.get(0).baseline();
    return barriers.stream().anyMatch(box -> box.centerY() > top && box.centerY() < bottom);
  }

  private static double stepLetterSizes(List<Line> above, List<Line> below) {
    double size = Math.max(above.get(0).size(), below.get(0).size());
    return (below.get(0).baseline() - above.get(0).baseline()) / size;
  }
}
