package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables without borders in a column: consecutive rows whose pieces stand under each other.
 */
final class AlignedTableFinder {
  /** Two rows further apart than so many sizes belong to two tables. */
  private static final double MAX_ROW_STEP = 3.2;

  /** The text in a table's cells is on average not wider than so many sizes. */
  private static final double MAX_CELL_WIDTH = 14;

  /** At least this part of the places is filled. */
  private static final double MIN_FILLED = 0.55;

  private AlignedTableFinder() {}

  /** Replaces the rows that form tables by tables. */
  static List<Element> find(List<Element> elements) {
    List<Line> lines =
        elements.stream()
            .filter(Element.Text.class::isInstance)
            .map(element -> ((Element.Text) element).line())
            .toList();
    List<List<Line>> rows = Rows.of(lines);
    List<Element> result =
        new ArrayList<>(elements.stream().filter(e -> !(e instanceof Element.Text)).toList());
    int row = 0;
    while (row < rows.size()) {
      int end = endOfRun(rows, row, elements);
      Optional<Table> table = end - row >= 2 ? table(rows.subList(row, end)) : Optional.empty();
      if (table.isPresent()) {
        result.add(new Element.TableArea(table.get()));
        row = end;
      } else {
        result.add(new Element.Text(Line.join(rows.get(row))));
        row++;
      }
    }
    result.sort(Comparator.comparingDouble(ReadingOrder::place));
    return result;
  }

  /** The end of the rows that may form a table: several pieces each, wrapped cells between them. */
  private static int endOfRun(List<List<Line>> rows, int start, List<Element> elements) {
    if (rows.get(start).size() < 2) {
      return start;
    }
    int end = start + 1;
    int lastFull = end;
    while (end < rows.size() && follows(rows.get(end - 1), rows.get(end), elements)) {
      boolean full = rows.get(end).size() >= 2;
      if (!full && (end - lastFull >= 2 || !fits(rows.subList(start, end), rows.get(end).get(0)))) {
        break;
      }
      end++;
      lastFull = full ? end : lastFull;
    }
    return lastFull;
  }

  private static boolean follows(List<Line> above, List<Line> below, List<Element> elements) {
    double size = Math.max(above.get(0).size(), below.get(0).size());
    double top = above.get(0).baseline();
    double bottom = below.get(0).baseline();
    return bottom - top < MAX_ROW_STEP * size
        && elements.stream()
            .noneMatch(
                e ->
                    !(e instanceof Element.Text || e instanceof Element.Floating)
                        && e.box().centerY() > top
                        && e.box().centerY() < bottom);
  }

  /** Whether a lone piece stands under one column and under one only. */
  private static boolean fits(List<List<Line>> rows, Line lone) {
    return columns(rows).map(columns -> touched(columns, lone.box()) == 1).orElse(false);
  }

  private static int touched(List<Box> columns, Box box) {
    return (int) columns.stream().filter(column -> column.overlapX(box) > 0).count();
  }

  /** The horizontal extents of the columns, taken from the rows with the most pieces. */
  private static Optional<List<Box>> columns(List<List<Line>> rows) {
    int most = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Box> columns = new ArrayList<>();
    for (int pieces = most; pieces >= 1; pieces--) {
      for (List<Line> row : rows) {
        if (row.size() == pieces) {
          for (Line piece : row) {
            widen(columns, piece.box());
          }
        }
      }
    }
    columns.sort(Comparator.comparingDouble(Box::left));
    return columns.size() < 2 ? Optional.empty() : Optional.of(columns);
  }

  /** A piece over several columns is a heading of them and widens none. */
  private static void widen(List<Box> columns, Box piece) {
    List<Box> under = columns.stream().filter(c -> c.overlapX(piece) > 0).toList();
    if (under.isEmpty()) {
      columns.add(piece);
    } else if (under.size() == 1) {
      columns.remove(under.get(0));
      columns.add(under.get(0).union(piece));
    }
  }

  private static Optional<Table> table(List<List<Line>> rows) {
    Optional<List<Box>> found = columns(rows);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Box> columns = found.get();
    List<Table.Cell> cells = new ArrayList<>();
    List<Line> pieces = rows.stream().flatMap(List::stream).toList();
    int filled = 0;
    for (int row = 0; row < rows.size(); row++) {
      filled += addRow(rows.get(row), row, columns, cells);
    }
    double width = pieces.stream().mapToDouble(l -> l.box().width() / l.size()).average().orElse(0);
    boolean enough =
        rows.size() >= 3 && columns.size() >= 2 || rows.size() >= 2 && columns.size() >= 3;
    if (!enough || filled < MIN_FILLED * rows.size() * columns.size() || width > MAX_CELL_WIDTH) {
      return Optional.empty();
    }
    Box box = Box.around(pieces.stream().map(Line::box).toList());
    return Optional.of(
        WrappedRows.join(new Table(box, rows.size(), columns.size(), cells), columns));
  }

  private static int addRow(List<Line> row, int index, List<Box> columns, List<Table.Cell> cells) {
    int filled = 0;
    int column = 0;
    for (Line piece : row) {
      if (column == columns.size()) {
        appendToLast(cells, piece);
        continue;
      }
      int first = column;
      while (first < columns.size() - 1 && columns.get(first).overlapX(piece.box()) <= 0) {
        first++;
      }
      for (; column < first; column++) {
        cells.add(new Table.Cell(index, column, 1, 1, List.of()));
      }
      int last = first;
      while (last + 1 < columns.size() && columns.get(last + 1).overlapX(piece.box()) > 0) {
        last++;
      }
      cells.add(new Table.Cell(index, first, 1, last - first + 1, List.of(piece)));
      filled += last - first + 1;
      column = last + 1;
    }
    for (; column < columns.size(); column++) {
      cells.add(new Table.Cell(index, column, 1, 1, List.of()));
    }
    return filled;
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
