package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Drawn;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables without rulings whose cells have several lines: their rows were drawn cell by cell,
 * which tells where a cell ends even when its neighbours are higher.
 */
final class DrawnTableFinder implements TableFinder {
  @Override
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    List<PageElement> found = new ArrayList<>();
    List<Line> flow = new ArrayList<>();
    for (PageElement element : elements) {
      if (element instanceof PageElement.Text text) {
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

  private static List<PageElement> findIn(List<Line> flow) {
    List<PageElement> found = new ArrayList<>();
    for (List<DrawnRow> run :
        Rows.split(DrawnRow.parse(flow), (last, next) -> !hasCells(last) || !hasCells(next))) {
      Optional<Table> table = table(run);
      if (table.isPresent()) {
        found.add(new PageElement.TableArea(table.get()));
      } else {
        run.forEach(row -> found.addAll(PageElement.texts(row.lines())));
      }
    }
    return found;
  }

  private static boolean hasCells(DrawnRow row) {
    return row.cells().size() > 1
        && row.cells().stream().allMatch(cell -> cell.size() <= Drawn.MAX_CELL_LINES);
  }

  private static Optional<Table> table(List<DrawnRow> rows) {
    TableColumns columns = new TableColumns(columns(rows));
    int minRows =
        columns.count() >= Drawn.MANY_COLUMNS ? Drawn.MIN_ROWS_OF_MANY_COLUMNS : Drawn.MIN_ROWS;
    if (rows.size() < minRows || !isWrapped(rows) || isCards(rows) || isCode(rows)) {
      return Optional.empty();
    }
    List<Table.Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (!isUnderColumns(rows.get(row), columns)) {
        return Optional.empty();
      }
      cells.addAll(columns.cells(row, rows.get(row).cells()));
    }
    Box box = Box.around(rows.stream().flatMap(row -> row.lines().stream()).toList());
    return Optional.of(new Table(box, rows.size(), columns.count(), cells))
        .filter(table -> table.filledShare() >= Drawn.MIN_FILLED_SHARE);
  }

  private static boolean isWrapped(List<DrawnRow> rows) {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.size() > 1);
  }

  /** Whether each cell of a row stands in columns of its own. */
  private static boolean isUnderColumns(DrawnRow row, TableColumns columns) {
    int free = 0;
    for (List<Line> cell : row.cells()) {
      Box box = Box.around(cell);
      int touched = columns.touched(box);
      int first = columns.first(box, 0);
      if (touched == 0 || first < free) {
        return false;
      }
      free = first + touched;
    }
    return true;
  }

  /** Wide blanks in program text separate no cells. */
  private static boolean isCode(List<DrawnRow> rows) {
    return rows.stream().flatMap(row -> row.lines().stream()).allMatch(Line::isMonospace);
  }

  /** The columns of the rows with the most cells; empty where they overlap. */
  private static List<Box> columns(List<DrawnRow> rows) {
    int most = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Box> columns = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int column = i;
      columns.add(
          Box.around(
              rows.stream()
                  .filter(row -> row.cells().size() == most)
                  .flatMap(row -> row.cells().get(column).stream())
                  .toList()));
    }
    columns.sort(Placed.BY_LEFT);
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i).overlapX(columns.get(i - 1)) > 0) {
        return List.of();
      }
    }
    return columns;
  }

  /** Whether most of the cells with several lines begin with a heading of their own. */
  private static boolean isCards(List<DrawnRow> rows) {
    List<List<Line>> wrapped =
        rows.stream()
            .map(DrawnRow::cells)
            .flatMap(Collection::stream)
            .filter(cell -> cell.size() > 1)
            .toList();
    long headed =
        wrapped.stream().filter(cell -> cell.get(0).isBold() && !cell.get(1).isBold()).count();
    return headed > Drawn.MAX_CARDS_SHARE * wrapped.size();
  }
}
