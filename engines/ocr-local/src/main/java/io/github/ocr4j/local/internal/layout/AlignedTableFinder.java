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
  /** The text in a table's cells is on average not wider than so many sizes. */
  private static final double MAX_CELL_WIDTH = 14;

  /** At least this part of the places is filled. */
  private static final double MIN_FILLED = 0.55;

  /** The same for a table of so many columns and rows that no text happens to stand like it. */
  private static final double MIN_FILLED_LARGE = 0.35;

  private static final int LARGE_COLUMNS = 4;
  private static final int LARGE_ROWS = 4;

  /** Fewer rows are no two blocks beside each other. */
  private static final int MIN_ROWS_SIDE_BY_SIDE = 3;

  private AlignedTableFinder() {}

  /** Elements that follow each other, and where they begin. */
  private record Group(double place, List<Element> elements) {}

  /** Replaces the rows that form tables by tables. */
  static List<Element> find(List<Element> elements) {
    List<Line> lines =
        elements.stream()
            .filter(Element.Text.class::isInstance)
            .map(element -> ((Element.Text) element).line())
            .toList();
    List<Group> groups = new ArrayList<>();
    List<Box> barriers = new ArrayList<>();
    for (Element element : elements) {
      if (!(element instanceof Element.Text)) {
        groups.add(new Group(ReadingOrder.place(element), List.of(element)));
        if (!(element instanceof Element.Floating)) {
          barriers.add(element.box());
        }
      }
    }
    groups.addAll(groups(Rows.of(lines), barriers));
    groups.sort(Comparator.comparingDouble(Group::place));
    return groups.stream().flatMap(group -> group.elements().stream()).toList();
  }

  private static List<Group> groups(List<List<Line>> rows, List<Box> barriers) {
    boolean prose = rows.stream().flatMap(List::stream).anyMatch(line -> !line.monospace());
    List<Group> groups = new ArrayList<>();
    int free = 0;
    for (int row = 0; row < rows.size(); row++) {
      AlignedRows run = AlignedRows.around(rows, row, free, barriers);
      List<List<Line>> inside = rows.subList(run.start(), run.end());
      List<Element> understood = prose && code(inside) ? List.of() : understand(inside);
      if (!understood.isEmpty()) {
        rows.subList(free, run.start()).forEach(r -> groups.add(text(r)));
        groups.add(new Group(inside.get(0).get(0).box().centerY(), understood));
        free = run.end();
        row = free - 1;
      }
    }
    rows.subList(free, rows.size()).forEach(r -> groups.add(text(r)));
    return groups;
  }

  private static Group text(List<Line> row) {
    Line line = Line.join(row);
    return new Group(line.box().centerY(), List.of(new Element.Text(line)));
  }

  /** A table, or the elements of two blocks side by side, or nothing. */
  private static List<Element> understand(List<List<Line>> rows) {
    Optional<SideBySide> blocks =
        rows.size() < MIN_ROWS_SIDE_BY_SIDE ? Optional.empty() : SideBySide.of(rows);
    if (blocks.isEmpty()) {
      return table(rows).map(t -> List.<Element>of(new Element.TableArea(t))).orElse(List.of());
    }
    List<Element> elements = new ArrayList<>(find(texts(blocks.get().left())));
    elements.addAll(find(texts(blocks.get().right())));
    return elements;
  }

  private static List<Element> texts(List<Line> lines) {
    return lines.stream().<Element>map(Element.Text::new).toList();
  }

  /** Beside other text, rows of fixed width are program text with wide blanks in it. */
  private static boolean code(List<List<Line>> rows) {
    return rows.stream().flatMap(List::stream).allMatch(Line::monospace);
  }

  private static Optional<Table> table(List<List<Line>> rows) {
    TableColumns columns = TableColumns.of(rows);
    boolean enough =
        rows.size() >= 3 && columns.count() >= 2 || rows.size() >= 2 && columns.count() >= 3;
    if (!enough) {
      return Optional.empty();
    }
    List<Table.Cell> cells = new ArrayList<>();
    List<Line> pieces = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Line> split = columns.split(rows.get(row));
      pieces.addAll(split);
      cells.addAll(columns.cells(row, split));
    }
    if (pieces.stream().anyMatch(AlignedTableFinder::goesOn)) {
      return Optional.empty();
    }
    double width = pieces.stream().mapToDouble(l -> l.box().width() / l.size()).average().orElse(0);
    if (filled(cells) < minFilled(rows.size(), columns.count()) || width > MAX_CELL_WIDTH) {
      return Optional.empty();
    }
    Box box = Box.around(pieces.stream().map(Line::box).toList());
    return Optional.of(
        WrappedRows.join(new Table(box, rows.size(), columns.count(), cells), columns.extents()));
  }

  /** A piece that begins with a comma goes on with the one before, as names with marks do. */
  private static boolean goesOn(Line piece) {
    return piece.text().startsWith(", ");
  }

  private static double filled(List<Table.Cell> cells) {
    double filled = 0;
    double places = 0;
    for (Table.Cell cell : cells) {
      filled += cell.lines().isEmpty() ? 0 : cell.columnSpan();
      places += cell.columnSpan();
    }
    return filled / places;
  }

  private static double minFilled(int rows, int columns) {
    return rows >= LARGE_ROWS && columns >= LARGE_COLUMNS ? MIN_FILLED_LARGE : MIN_FILLED;
  }
}
