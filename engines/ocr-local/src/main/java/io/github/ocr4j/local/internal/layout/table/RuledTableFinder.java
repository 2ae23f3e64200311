package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.LineBuilder;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Grids;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes tables of grids of rulings and the words between them. */
final class RuledTableFinder implements TableFinder {
  @Override
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    List<PageElement> found = new ArrayList<>(elements);
    for (RulingGrid grid : RulingGrid.find(page.rulings())) {
      new Places(grid).table(page.words()).map(PageElement.TableArea::new).ifPresent(found::add);
    }
    return found;
  }

  /** The places of a grid, and which of them belong to a cell already. */
  private static final class Places {
    private final RulingGrid grid;
    private final double[] xs;
    private final double[] ys;
    private final int rows;
    private final int columns;
    private final boolean[][] isTaken;

    Places(RulingGrid grid) {
      this.grid = grid;
      this.xs = grid.xs();
      this.ys = grid.ys();
      this.rows = ys.length - 1;
      this.columns = xs.length - 1;
      this.isTaken = new boolean[rows][columns];
    }

    Optional<Table> table(List<Word> words) {
      if (rows * columns < Grids.MIN_PLACES) {
        return Optional.empty();
      }
      List<Table.Cell> cells = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (!isTaken[row][column]) {
            cells.add(cell(row, column, words));
          }
        }
      }
      long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
      if (filled < Grids.MIN_FILLED_CELLS || filled < Grids.MIN_FILLED_SHARE * cells.size()) {
        return Optional.empty();
      }
      return Optional.of(new Table(grid.box(), rows, columns, cells).trimmed())
          .filter(
              table ->
                  table.rows() >= TableThresholds.MIN_ROWS
                      && table.columns() >= TableThresholds.MIN_COLUMNS);
    }

    /** Joins a place with those right of it and below it from which no border separates it. */
    private Table.Cell cell(int row, int column, List<Word> words) {
      int columnEnd = column + 1;
      while (columnEnd < columns && !isTaken[row][columnEnd] && !hasBorderLeft(row, columnEnd)) {
        columnEnd++;
      }
      int rowEnd = row + 1;
      while (rowEnd < rows && isOpen(rowEnd, column, columnEnd)) {
        rowEnd++;
      }
      for (int r = row; r < rowEnd; r++) {
        Arrays.fill(isTaken[r], column, columnEnd, true);
      }
      Box area = new Box(xs[column], ys[row], xs[columnEnd], ys[rowEnd]);
      List<List<Line>> lines = Rows.of(LineBuilder.build(area.contained(words)));
      return new Table.Cell(
          row, column, rowEnd - row, columnEnd - column, lines.stream().map(Line::join).toList());
    }

    /** Whether no border separates a row's places from those above, nor from each other. */
    private boolean isOpen(int row, int from, int to) {
      for (int column = from; column < to; column++) {
        double above = grid.coveredAcross(ys[row], xs[column], xs[column + 1]);
        if (isTaken[row][column]
            || above > Grids.MIN_BORDER_SHARE * (xs[column + 1] - xs[column])
            || column > from && hasBorderLeft(row, column)) {
          return false;
        }
      }
      return true;
    }

    private boolean hasBorderLeft(int row, int column) {
      return grid.coveredDown(xs[column], ys[row], ys[row + 1])
          > Grids.MIN_BORDER_SHARE * (ys[row + 1] - ys[row]);
    }
  }
}
