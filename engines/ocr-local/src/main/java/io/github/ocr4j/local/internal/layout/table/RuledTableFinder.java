package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.LineBuilder;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes tables of grids of rulings and the words between them. */
final class RuledTableFinder implements TableFinder {
  /** A border separates two cells if it runs along more than this share of their common side. */
  private static final double MIN_BORDER_SHARE = 0.6;

  /** A grid with fewer places is a box around text. */
  private static final int MIN_PLACES = 4;

  /** A grid of which a smaller share of the cells holds text is the background of a chart. */
  private static final double MIN_FILLED_SHARE = 0.25;

  private static final int MIN_FILLED_CELLS = 3;
  private static final int MIN_ROWS = 2;
  private static final int MIN_COLUMNS = 2;

  @Override
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    List<PageElement> found = new ArrayList<>(elements);
    for (RulingGrid grid : RulingGrid.find(page.rulings())) {
      new Places(grid).table(page.words()).map(PageElement.TableArea::new).ifPresent(found::add);
    }
    return found;
  }

  /** The places of a grid, and for each the first place of the cell that it belongs to. */
  private static final class Places {
    private final RulingGrid grid;
    private final double[] xs;
    private final double[] ys;
    private final int rows;
    private final int columns;
    private final int[][] owner;

    Places(RulingGrid grid) {
      this.grid = grid;
      this.xs = grid.xs();
      this.ys = grid.ys();
      this.rows = ys.length - 1;
      this.columns = xs.length - 1;
      this.owner = new int[rows][columns];
    }

    Optional<Table> table(List<Word> words) {
      if (rows * columns < MIN_PLACES) {
        return Optional.empty();
      }
      merge();
      List<Table.Cell> cells = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (isFirst(row, column)) {
            cells.add(cell(row, column, words));
          }
        }
      }
      long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
      if (filled < MIN_FILLED_CELLS || filled < MIN_FILLED_SHARE * cells.size()) {
        return Optional.empty();
      }
      return Optional.of(new Table(grid.box(), rows, columns, cells).trimmed())
          .filter(table -> table.rows() >= MIN_ROWS && table.columns() >= MIN_COLUMNS);
    }

    private Table.Cell cell(int row, int column, List<Word> words) {
      int rowEnd = row + 1;
      while (rowEnd < rows && owner[rowEnd][column] == owner[row][column]) {
        rowEnd++;
      }
      int columnEnd = column + 1;
      while (columnEnd < columns && owner[row][columnEnd] == owner[row][column]) {
        columnEnd++;
      }
      Box area = new Box(xs[column], ys[row], xs[columnEnd], ys[rowEnd]);
      List<Line> lines = LineBuilder.build(area.contained(words));
      return new Table.Cell(
          row,
          column,
          rowEnd - row,
          columnEnd - column,
          Rows.of(lines).stream().map(Line::join).toList());
    }

    private void merge() {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          owner[row][column] = index(row, column);
        }
      }
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (isFirst(row, column)) {
            grow(row, column);
          }
        }
      }
    }

    private int index(int row, int column) {
      return row * columns + column;
    }

    private boolean isFirst(int row, int column) {
      return owner[row][column] == index(row, column);
    }

    /** Joins a place with those right of it and below it from which no border separates it. */
    private void grow(int row, int column) {
      int columnEnd = column + 1;
      while (columnEnd < columns && isFirst(row, columnEnd) && !hasBorderLeft(row, columnEnd)) {
        columnEnd++;
      }
      int rowEnd = row + 1;
      while (rowEnd < rows && isOpen(rowEnd, column, columnEnd)) {
        rowEnd++;
      }
      for (int r = row; r < rowEnd; r++) {
        for (int c = column; c < columnEnd; c++) {
          owner[r][c] = index(row, column);
        }
      }
    }

    /** Whether no border separates a row's places from those above, nor from each other. */
    private boolean isOpen(int row, int from, int to) {
      for (int column = from; column < to; column++) {
        double above = grid.coveredAcross(ys[row], xs[column], xs[column + 1]);
        if (!isFirst(row, column)
            || above > MIN_BORDER_SHARE * (xs[column + 1] - xs[column])
            || column > from && hasBorderLeft(row, column)) {
          return false;
        }
      }
      return true;
    }

    private boolean hasBorderLeft(int row, int column) {
      return grid.coveredDown(xs[column], ys[row], ys[row + 1])
          > MIN_BORDER_SHARE * (ys[row + 1] - ys[row]);
    }
  }
}
