package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Aligned;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds tables without rulings in a column: rows whose pieces stand under each other. */
final class AlignedTableFinder implements TableFinder {
  /** Elements that follow each other, and where they begin. */
  private record Group(double y, List<PageElement> elements) {}

  @Override
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    return find(elements);
  }

  private static List<PageElement> find(List<PageElement> elements) {
    List<Group> groups = new ArrayList<>();
    List<Box> barriers = new ArrayList<>();
    for (PageElement element : elements) {
      if (!(element instanceof PageElement.Text)) {
        groups.add(new Group(element.readingY(), List.of(element)));
        if (!(element instanceof PageElement.Floating)) {
          barriers.add(element.box());
        }
      }
    }
    groups.addAll(groups(Rows.of(PageElement.lines(elements)), barriers));
    groups.sort(Comparator.comparingDouble(Group::y));
    return groups.stream().flatMap(group -> group.elements().stream()).toList();
  }

  private static List<Group> groups(List<List<Line>> rows, List<Box> barriers) {
    boolean isAllCode = isCode(rows);
    List<Group> groups = new ArrayList<>();
    int free = 0;
    for (int row = 0; row < rows.size(); row++) {
      AlignedRows run = AlignedRows.around(rows, row, free, barriers);
      List<List<Line>> inside = rows.subList(run.start(), run.end());
      List<PageElement> found = !isAllCode && isCode(inside) ? List.of() : tables(inside);
      if (!found.isEmpty()) {
        rows.subList(free, run.start()).forEach(r -> groups.add(text(r)));
        groups.add(new Group(inside.get(0).get(0).box().centerY(), found));
        free = run.end();
        row = free - 1;
      }
    }
    rows.subList(free, rows.size()).forEach(r -> groups.add(text(r)));
    return groups;
  }

  private static Group text(List<Line> row) {
    Line line = Line.join(row);
    return new Group(line.box().centerY(), List.of(new PageElement.Text(line)));
  }

  /** A table, or the elements of two blocks side by side, or nothing. */
  private static List<PageElement> tables(List<List<Line>> rows) {
    Optional<SideBySideBlocks> blocks =
        rows.size() < Aligned.MIN_ROWS_SIDE_BY_SIDE ? Optional.empty() : SideBySideBlocks.of(rows);
    if (blocks.isEmpty()) {
      return table(rows).<PageElement>map(PageElement.TableArea::new).stream().toList();
    }
    List<PageElement> elements = new ArrayList<>(find(PageElement.texts(blocks.get().left())));
    elements.addAll(find(PageElement.texts(blocks.get().right())));
    return elements;
  }

  /** Beside other text, rows of fixed width are program text with wide blanks in it. */
  private static boolean isCode(List<List<Line>> rows) {
    return rows.stream().flatMap(Collection::stream).allMatch(Line::isMonospace);
  }

  private static Optional<Table> table(List<List<Line>> rows) {
    TableColumns columns = TableColumns.of(rows);
    if (rows.size() < 2
        || columns.count() < 2
        || rows.size() + columns.count() < Aligned.MIN_ROWS_AND_COLUMNS) {
      return Optional.empty();
    }
    List<Table.Cell> cells = new ArrayList<>();
    List<Line> pieces = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Line> split = columns.split(rows.get(row));
      pieces.addAll(split);
      cells.addAll(columns.cells(row, split.stream().map(List::of).toList()));
    }
    Table table = new Table(Box.around(pieces), rows.size(), columns.count(), cells);
    double meanWidth =
        pieces.stream().mapToDouble(l -> l.box().width() / l.size()).average().orElse(0);
    boolean isLarge =
        rows.size() >= Aligned.MIN_LARGE_ROWS && columns.count() >= Aligned.MIN_LARGE_COLUMNS;
    return pieces.stream().anyMatch(AlignedTableFinder::isContinuation)
            || table.filledShare()
                < (isLarge ? Aligned.MIN_FILLED_SHARE_OF_LARGE : Aligned.MIN_FILLED_SHARE)
            || meanWidth > Aligned.MAX_MEAN_CELL_WIDTH_LETTER_SIZES
        ? Optional.empty()
        : Optional.of(WrappedRows.join(table));
  }

  /** A piece that begins with a comma goes on with the one before, as names with marks do. */
  private static boolean isContinuation(Line piece) {
    return piece.text().startsWith(", ");
  }
}
