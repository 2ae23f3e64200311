package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of a table without borders, taken from the pieces of text that stand under each
 * other.
 *
 * @param extents from left to right
 */
record TableColumns(List<Box> extents) {
  /** A gap within a piece from which on it may separate two columns, in sizes. */
  private static final double MIN_GAP = 0.45;

  /** A cell's edge or middle may be so many sizes off those of the others in its column. */
  private static final double ALIGNED = 0.6;

  /** Takes the columns from the rows with the most pieces first. */
  static TableColumns of(List<List<Line>> rows) {
    int most = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Box> extents = new ArrayList<>();
    for (int pieces = most; pieces >= 1; pieces--) {
      for (List<Line> row : rows) {
        if (row.size() == pieces) {
          row.forEach(piece -> widen(extents, piece.box()));
        }
      }
    }
    extents.sort(Comparator.comparingDouble(Box::left));
    return new TableColumns(List.copyOf(extents));
  }

  /** A piece over several columns is a heading of them and widens none. */
  private static void widen(List<Box> extents, Box piece) {
    List<Box> under = extents.stream().filter(column -> column.overlapX(piece) > 0).toList();
    if (under.isEmpty()) {
      extents.add(piece);
    } else if (under.size() == 1) {
      extents.remove(under.get(0));
      extents.add(under.get(0).union(piece));
    }
  }

  int count() {
    return extents.size();
  }

  /** How many columns stand over or under a box. */
  int touched(Box box) {
    return (int) extents.stream().filter(column -> column.overlapX(box) > 0).count();
  }

  /** Whether a piece is set in one column: flush left, flush right or centered in it. */
  boolean aligned(Line piece) {
    double tolerance = ALIGNED * piece.size();
    return touched(piece.box()) == 1
        && extents.stream()
            .filter(column -> column.overlapX(piece.box()) > 0)
            .anyMatch(
                column ->
                    Math.abs(column.left() - piece.box().left()) < tolerance
                        || Math.abs(column.right() - piece.box().right()) < tolerance
                        || Math.abs(column.centerX() - piece.box().centerX()) < tolerance);
  }

  /** Whether a piece begins where the first column begins. */
  boolean beginsFirst(Line piece) {
    return Math.abs(extents.get(0).left() - piece.box().left()) < ALIGNED * piece.size();
  }

  /** Cuts a row's pieces where they run through several columns with a gap between them. */
  List<Line> split(List<Line> row) {
    List<Line> pieces = new ArrayList<>();
    for (Line piece : row) {
      if (touched(piece.box()) > 1) {
        pieces.addAll(split(piece));
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private List<Line> split(Line piece) {
    List<Line> pieces = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (Word word : piece.words()) {
      if (touched(word.box()) > 1) {
        return List.of(piece);
      }
      Word last = current.isEmpty() ? word : current.get(current.size() - 1);
      double gap = word.box().left() - last.box().right();
      if (touched(last.box().union(word.box())) > 1) {
        if (gap < MIN_GAP * word.size()) {
          return List.of(piece);
        }
        pieces.add(Line.of(current));
        current = new ArrayList<>();
      }
      current.add(word);
    }
    pieces.add(Line.of(current));
    return pieces;
  }

  /** A row's cells, one for each column or several columns that a piece spans. */
  List<Table.Cell> cells(int row, List<Line> pieces) {
    List<Table.Cell> cells = new ArrayList<>();
    int column = 0;
    for (Line piece : pieces) {
      if (column == count()) {
        appendToLast(cells, piece);
        continue;
      }
      int first = column;
      while (first < count() - 1 && extents.get(first).overlapX(piece.box()) <= 0) {
        first++;
      }
      for (; column < first; column++) {
        cells.add(new Table.Cell(row, column, 1, 1, List.of()));
      }
      int last = first;
      while (last + 1 < count() && extents.get(last + 1).overlapX(piece.box()) > 0) {
        last++;
      }
      cells.add(new Table.Cell(row, first, 1, last - first + 1, List.of(piece)));
      column = last + 1;
    }
    for (; column < count(); column++) {
      cells.add(new Table.Cell(row, column, 1, 1, List.of()));
    }
    return cells;
  }

  private static void appendToLast(List<Table.Cell> cells, Line piece) {
    Table.Cell last = cells.remove(cells.size() - 1);
    List<Line> joined = new ArrayList<>(last.lines());
    joined.add(piece);
    cells.add(
        new Table.Cell(
            last.row(),
            last.column(),
            last.rowSpan(),
            last.columnSpan(),
            List.of(Line.join(joined))));
  }
}
