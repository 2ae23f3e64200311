package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row of a table while it is put together: the lines of text in each column. */
final class TableRow {
  /** The row span of a place that belongs to a cell of the row above. */
  private static final int COVERED = 0;

  private final List<List<Line>> lines = new ArrayList<>();
  private final int[] columnSpans;
  private final int[] rowSpans;

  TableRow(int columns) {
    columnSpans = new int[columns];
    rowSpans = new int[columns];
    Arrays.fill(columnSpans, 1);
    Arrays.fill(rowSpans, 1);
    for (int i = 0; i < columns; i++) {
      lines.add(new ArrayList<>());
    }
  }

  int columns() {
    return columnSpans.length;
  }

  int filledColumns() {
    return (int) lines.stream().filter(cell -> !cell.isEmpty()).count();
  }

  boolean hasText(int column) {
    return !lines.get(column).isEmpty();
  }

  boolean hasSpans() {
    return Arrays.stream(columnSpans).anyMatch(span -> span > 1);
  }

  List<Line> lines(int column) {
    return lines.get(column);
  }

  void add(int column, Line line) {
    lines.get(column).add(line);
  }

  /** Makes a cell go over several columns; its text moves to the first of them. */
  void span(int first, int last) {
    for (int column = first + 1; column <= last; column++) {
      lines.get(first).addAll(lines.get(column));
      lines.get(column).clear();
    }
    columnSpans[first] = last - first + 1;
  }

  /** Makes the cell of a column go down over the row below, whose text it takes. */
  void cover(int column, TableRow below) {
    lines.get(column).addAll(below.lines.get(column));
    below.lines.get(column).clear();
    rowSpans[column] = 2;
    below.rowSpans[column] = COVERED;
  }

  void append(TableRow below) {
    for (int i = 0; i < columnSpans.length; i++) {
      lines.get(i).addAll(below.lines.get(i));
      columnSpans[i] = Math.max(columnSpans[i], below.columnSpans[i]);
    }
  }

  List<Table.Cell> cells(int row) {
    List<Table.Cell> cells = new ArrayList<>();
    int column = 0;
    while (column < columnSpans.length) {
      int span = 1;
      while (span < columnSpans[column] && !hasText(column + span)) {
        span++;
      }
      if (rowSpans[column] != COVERED) {
        cells.add(new Table.Cell(row, column, rowSpans[column], span, lines.get(column)));
      }
      column += span;
    }
    return cells;
  }
}
