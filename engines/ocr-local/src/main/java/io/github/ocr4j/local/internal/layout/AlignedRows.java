package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.List;

/**
 * Consecutive rows that may form a table without borders.
 *
 * @param start the first row
 * @param end the row after the last one; equal to the start when there are none
 */
record AlignedRows(int start, int end) {
  /** Two rows further apart than so many sizes belong to two tables. */
  private static final double MAX_STEP = 3.2;

  /** A row of several pieces that all stand under the table's columns may follow so far below. */
  private static final double MAX_ALIGNED_STEP = 6;

  /** So many pieces do not stand under columns by chance. */
  private static final int MANY_PIECES = 3;

  /** So many rows with one piece only may follow each other: a heading and a second line. */
  private static final int MAX_LONE_ROWS = 2;

  /** The second line of a cell stands at most so many sizes below the first. */
  private static final double WRAPPED_STEP = 1.5;

  /** A lone line closer than this part of the step before it is the second one of a cell. */
  private static final double CLOSE = 0.8;

  /** The same, in sizes: above it even a table with wide steps has no second lines. */
  private static final double MAX_WRAPPED_STEP = 2;

  /** What heads a part of a table is not larger than the rest of it. */
  private static final double NOT_LARGER = 1.1;

  /** What heads a part of a table is not wider than so many sizes; sentences are. */
  private static final double MAX_PART_HEADING = 18;

  /** More than this part of a row's pieces stands under one column each. */
  private static final double MIN_FITTING = 0.5;

  /**
   * Collects the rows around a row of several pieces.
   *
   * @param rows all rows from top to bottom
   * @param first the row to begin with
   * @param free the first row that belongs to no other table
   * @param barriers tables and figures, which rows do not reach over
   */
  static AlignedRows around(List<List<Line>> rows, int first, int free, List<Box> barriers) {
    if (rows.get(first).size() < 2) {
      return new AlignedRows(first, first);
    }
    int end = lastRow(rows, first, barriers);
    return end - first < 2
        ? new AlignedRows(first, end)
        : new AlignedRows(firstRow(rows, first, end, free, barriers), end);
  }

  private static int lastRow(List<List<Line>> rows, int first, List<Box> barriers) {
    int sure = first + 1;
    for (int next = first + 1; next < rows.size(); next++) {
      List<List<Line>> run = rows.subList(first, next);
      TableColumns columns = TableColumns.of(run);
      List<Line> above = rows.get(next - 1);
      List<Line> row = rows.get(next);
      if (parted(above, row, barriers) || !follows(columns, rows, next)) {
        break;
      }
      if (row.size() >= 2) {
        boolean fits = run.size() < 2 || fits(columns, row);
        if (!fits) {
          break;
        }
        sure = next + 1;
      } else if (next == sure && wraps(columns, run, row.get(0))) {
        sure = next + 1;
      } else if (next - sure >= MAX_LONE_ROWS || !lone(columns, above, row)) {
        break;
      }
    }
    return sure;
  }

  private static boolean follows(TableColumns columns, List<List<Line>> rows, int next) {
    double step = step(rows.get(next - 1), rows.get(next));
    if (step < MAX_STEP || step > MAX_ALIGNED_STEP || columns.count() < MANY_PIECES) {
      return step < MAX_STEP;
    }
    List<Line> row = rows.get(next);
    if (row.size() == 1 && next + 1 < rows.size() && columns.beginsFirst(row.get(0))) {
      List<Line> after = rows.get(next + 1);
      return step(row, after) < MAX_STEP && after.size() >= 2 && aligned(columns, after);
    }
    return row.size() >= MANY_PIECES && aligned(columns, row);
  }

  private static boolean aligned(TableColumns columns, List<Line> row) {
    return row.stream().allMatch(columns::aligned);
  }

  private static boolean fits(TableColumns columns, List<Line> row) {
    List<Line> pieces = columns.split(row);
    long fitting = pieces.stream().filter(p -> columns.touched(p.box()) == 1).count();
    return fitting > MIN_FITTING * pieces.size();
  }

  /** Whether a lone piece may be one of a table's cells, or the heading of a part of it. */
  private static boolean lone(TableColumns columns, List<Line> above, List<Line> below) {
    Line piece = below.get(0);
    return columns.count() >= 2
        && piece.size() < NOT_LARGER * above.get(0).size()
        && piece.box().width() < MAX_PART_HEADING * piece.size()
        && (columns.touched(piece.box()) == 1 || columns.beginsFirst(piece));
  }

  /** Whether a lone piece is the second line of a cell, even with no row after it. */
  private static boolean wraps(TableColumns columns, List<List<Line>> run, Line piece) {
    List<Line> above = run.get(run.size() - 1);
    double usual = run.size() < 2 ? 0 : step(run.get(run.size() - 2), above);
    double close = Math.max(WRAPPED_STEP, Math.min(MAX_WRAPPED_STEP, CLOSE * usual));
    return step(above, List.of(piece)) < close
        && columns.aligned(piece)
        && above.stream().anyMatch(cell -> cell.box().overlapX(piece.box()) > 0);
  }

  /** Looks upwards for a head whose words stand so close that they were taken for one piece. */
  private static int firstRow(
      List<List<Line>> rows, int first, int end, int free, List<Box> barriers) {
    TableColumns columns = TableColumns.of(rows.subList(first, end));
    for (int head = first - 1; head >= Math.max(free, first - MAX_LONE_ROWS); head--) {
      List<Line> row = rows.get(head);
      List<Line> below = rows.get(head + 1);
      if (parted(row, below, barriers) || step(row, below) > MAX_STEP) {
        return first;
      }
      if (Captions.matches(Line.join(row))) {
        return first;
      }
      if (columns.split(row).size() >= Math.max(MANY_PIECES, columns.count() - 1)) {
        return head;
      }
      if (!lone(columns, below, row)) {
        return first;
      }
    }
    return first;
  }

  private static boolean parted(List<Line> above, List<Line> below, List<Box> barriers) {
    double top = above.get(0).baseline();
    double bottom = below.get(0).baseline();
    return barriers.stream().anyMatch(box -> box.centerY() > top && box.centerY() < bottom);
  }

  /** The distance of two rows in sizes. */
  private static double step(List<Line> above, List<Line> below) {
    double size = Math.max(above.get(0).size(), below.get(0).size());
    return (below.get(0).baseline() - above.get(0).baseline()) / size;
  }
}
