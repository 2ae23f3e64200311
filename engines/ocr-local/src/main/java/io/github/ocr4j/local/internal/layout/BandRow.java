package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row of a table while it is put together: the lines of text in each column. */
final class BandRow {
  /** The place belongs to a cell of the row above. */
  private static final int COVERED = 0;

  private final List<List<Line>> lines = new ArrayList<>();
  private final int[] spans;
  private final int[] rowSpans;

  BandRow(int columns) {
    spans = new int[columns];
    rowSpans = new int[columns];
    Arrays.fill(spans, 1);
    Arrays.fill(rowSpans, 1);
    for (int i = 0; i < columns; i++) {
      lines.add(new ArrayList<>());
    }
  }

  int columns() {
    return spans.length;
  }

  int filled() {
    return (int) lines.stream().filter(cell -> !cell.isEmpty()).count();
  }

  boolean has(int column) {
    return !lines.get(column).isEmpty();
  }

  boolean spansColumns() {
    return Arrays.stream(spans).anyMatch(span -> span > 1);
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
    spans[first] = last - first + 1;
  }

  /** Makes the cell of a column go down over a row below this one, whose text it takes. */
  void cover(int column, BandRow below) {
    lines.get(column).addAll(below.lines.get(column));
    below.lines.get(column).clear();
    rowSpans[column] = 2;
    below.rowSpans[column] = COVERED;
  }

  void append(BandRow below) {
    for (int i = 0; i < spans.length; i++) {
      lines.get(i).addAll(below.lines.get(i));
      spans[i] = Math.max(spans[i], below.spans[i]);
    }
  }

  List<Table.Cell> cells(int row) {
    List<Table.Cell> cells = new ArrayList<>();
    int column = 0;
    while (column < spans.length) {
      int span = 1;
      while (span < spans[column] && !has(column + span)) {
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
