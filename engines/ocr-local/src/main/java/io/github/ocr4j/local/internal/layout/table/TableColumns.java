package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Columns;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table without rulings, from the left: where pieces of text stand under each
 * other.
 */
record TableColumns(List<Box> extents) {
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
    extents.sort(Placed.BY_LEFT);
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
  int touched(Placed placed) {
    return (int) extents.stream().filter(column -> column.overlapX(placed) > 0).count();
  }

  /** The index of the first column from one on that stands over or under a box; else the last. */
  int first(Placed placed, int from) {
    int first = from;
    while (first < count() - 1 && extents.get(first).overlapX(placed) <= 0) {
      first++;
    }
    return first;
  }

  /** Whether a piece is set in one column: flush left, flush right or centered in it. */
  boolean isAligned(Line piece) {
    double tolerance = Columns.ALIGNED_LETTER_SIZES * piece.size();
    Box box = piece.box();
    return touched(piece) == 1
        && extents.stream()
            .filter(column -> column.overlapX(piece) > 0)
            .anyMatch(
                column ->
                    Math.abs(column.left() - box.left()) < tolerance
                        || Math.abs(column.right() - box.right()) < tolerance
                        || Math.abs(column.centerX() - box.centerX()) < tolerance);
  }

  /** Whether a piece begins where the first column begins. */
  boolean isFlushWithFirst(Line piece) {
    return Math.abs(extents.get(0).left() - piece.box().left())
        < Columns.ALIGNED_LETTER_SIZES * piece.size();
  }

  /** Cuts a row's pieces where they run through several columns with a gap between them. */
  List<Line> split(List<Line> row) {
    List<Line> pieces = new ArrayList<>();
    for (Line piece : row) {
      if (touched(piece) > 1) {
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
      if (touched(word) > 1) {
        return List.of(piece);
      }
      Word last = current.isEmpty() ? word : current.get(current.size() - 1);
      if (touched(last.box().union(word.box())) > 1) {
        if (word.gapAfter(last) < Columns.MIN_GAP_LETTER_SIZES * word.size()) {
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

  /**
   * The cells of a row: each text goes over the columns that it stands in, and all that is left
   * after the last column belongs to the last cell.
   */
  List<Table.Cell> cells(int row, List<List<Line>> texts) {
    List<Table.Cell> cells = new ArrayList<>();
    int column = 0;
    for (List<Line> text : texts) {
      if (column == count()) {
        List<Line> joined = new ArrayList<>(cells.get(cells.size() - 1).lines());
        joined.addAll(text);
        cells.add(cells.remove(cells.size() - 1).with(row, List.of(Line.join(joined))));
        continue;
      }
      Box box = Box.around(text);
      int first = first(box, column);
      addEmpty(cells, row, column, first);
      column = first + 1;
      while (column < count() && extents.get(column).overlapX(box) > 0) {
        column++;
      }
      cells.add(new Table.Cell(row, first, 1, column - first, text));
    }
    addEmpty(cells, row, column, count());
    return cells;
  }

  private static void addEmpty(List<Table.Cell> cells, int row, int from, int to) {
    for (int column = from; column < to; column++) {
      cells.add(new Table.Cell(row, column, 1, 1, List.of()));
    }
  }
}
