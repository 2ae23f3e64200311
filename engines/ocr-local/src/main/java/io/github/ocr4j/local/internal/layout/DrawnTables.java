package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables without borders whose cells have several lines: their rows were drawn cell by cell,
 * which tells where a cell ends even when its neighbours are higher.
 */
final class DrawnTables {
  /** Blocks of more lines are columns of text. */
  private static final int MAX_LINES = 8;

  private static final int MIN_ROWS = 3;

  /** So many columns do not stand under each other by chance. */
  private static final int MANY_COLUMNS = 3;

  private static final int MIN_ROWS_OF_MANY_COLUMNS = 2;

  /** At least this part of the places is filled. */
  private static final double MIN_FILLED = 0.5;

  /** Cells with headings, pictures and text of several sizes are cards and no table. */
  private static final double MAX_CARDS = 0.5;

  private DrawnTables() {}

  /** Replaces the lines that form such tables. */
  static List<Element> find(List<Element> ordered) {
    List<Element> found = new ArrayList<>();
    List<Line> flow = new ArrayList<>();
    for (Element element : ordered) {
      if (element instanceof Element.Text text) {
        flow.add(text.line());
      } else {
        found.addAll(findIn(flow));
        flow.clear();
        found.add(element);
      }
    }
    found.addAll(findIn(flow));
    return found;
  }

  private static List<Element> findIn(List<Line> flow) {
    List<DrawnRow> rows = DrawnRow.parse(flow);
    List<Element> found = new ArrayList<>();
    int row = 0;
    while (row < rows.size()) {
      int end = row;
      while (end < rows.size() && cells(rows.get(end))) {
        end++;
      }
      Optional<Table> table = table(rows.subList(row, end));
      if (table.isPresent()) {
        found.add(new Element.TableArea(table.get()));
        row = end;
      } else {
        int next = Math.max(end, row + 1);
        rows.subList(row, next).stream()
            .flatMap(r -> r.lines().stream())
            .forEach(line -> found.add(new Element.Text(line)));
        row = next;
      }
    }
    return found;
  }

  private static boolean cells(DrawnRow row) {
    return row.cells().size() > 1
        && row.cells().stream().allMatch(cell -> cell.size() <= MAX_LINES);
  }

  private static Optional<Table> table(List<DrawnRow> rows) {
    List<Box> columns = columns(rows);
    boolean enough =
        rows.size() >= (columns.size() >= MANY_COLUMNS ? MIN_ROWS_OF_MANY_COLUMNS : MIN_ROWS);
    boolean wrapped =
        rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.size() > 1);
    if (!enough || !wrapped || cards(rows) || code(rows)) {
      return Optional.empty();
    }
    List<Table.Cell> cells = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    int filled = 0;
    for (int row = 0; row < rows.size(); row++) {
      int next = 0;
      for (int cell = 0; cell < rows.get(row).cells().size(); cell++) {
        Box box = rows.get(row).box(cell);
        int first = first(columns, box);
        int last = last(columns, box);
        if (first < next || last < first) {
          return Optional.empty();
        }
        for (; next < first; next++) {
          cells.add(new Table.Cell(row, next, 1, 1, List.of()));
        }
        cells.add(new Table.Cell(row, first, 1, last - first + 1, rows.get(row).cells().get(cell)));
        boxes.add(box);
        filled += last - first + 1;
        next = last + 1;
      }
      for (; next < columns.size(); next++) {
        cells.add(new Table.Cell(row, next, 1, 1, List.of()));
      }
    }
    return filled < MIN_FILLED * rows.size() * columns.size()
        ? Optional.empty()
        : Optional.of(new Table(Box.around(boxes), rows.size(), columns.size(), cells));
  }

  /** Wide blanks in program text separate no cells. */
  private static boolean code(List<DrawnRow> rows) {
    return rows.stream().flatMap(row -> row.lines().stream()).allMatch(Line::monospace);
  }

  /** The columns of the rows with the most cells; a cell over several of them widens none. */
  private static List<Box> columns(List<DrawnRow> rows) {
    int most = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Box> columns = new ArrayList<>();
    for (DrawnRow row : rows) {
      if (row.cells().size() == most) {
        for (int cell = 0; cell < most; cell++) {
          Box box = row.box(cell);
          if (columns.size() < most) {
            columns.add(box);
          } else {
            columns.set(cell, columns.get(cell).union(box));
          }
        }
      }
    }
    columns.sort(Comparator.comparingDouble(Box::left));
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i).overlapX(columns.get(i - 1)) > 0) {
        return List.of();
      }
    }
    return columns;
  }

  private static int first(List<Box> columns, Box cell) {
    int first = 0;
    while (first < columns.size() && columns.get(first).overlapX(cell) <= 0) {
      first++;
    }
    return first;
  }

  private static int last(List<Box> columns, Box cell) {
    int last = columns.size() - 1;
    while (last >= 0 && columns.get(last).overlapX(cell) <= 0) {
      last--;
    }
    return last;
  }

  /** Whether most of the cells with several lines begin with a heading of their own. */
  private static boolean cards(List<DrawnRow> rows) {
    int wrapped = 0;
    int headed = 0;
    for (DrawnRow row : rows) {
      for (List<Line> cell : row.cells()) {
        if (cell.size() > 1) {
          wrapped++;
          headed += cell.get(0).bold() && !cell.get(1).bold() ? 1 : 0;
        }
      }
    }
    return headed > MAX_CARDS * wrapped;
  }
}
