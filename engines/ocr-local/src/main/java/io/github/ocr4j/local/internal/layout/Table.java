package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.List;

/**
 * Rows and columns.
 *
 * @param box around the table
 * @param rows how many
 * @param columns how many
 * @param cells row by row from the left; a cell that spans several places is listed once
 */
public record Table(Box box, int rows, int columns, List<Cell> cells) {

  public Table {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param row from 0
   * @param column from 0
   * @param rowSpan 1 or more
   * @param columnSpan 1 or more
   * @param lines its text from top to bottom; may be empty
   */
  public record Cell(int row, int column, int rowSpan, int columnSpan, List<Line> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }
  }

  /**
   * How many rows name the columns.
   *
   * @return as many as the highest cell of the first row covers
   */
  public int headRows() {
    return cells.stream().filter(cell -> cell.row() == 0).mapToInt(Cell::rowSpan).max().orElse(1);
  }

  /**
   * Whether a table of pipes reads like this one: in the head and in the first column a text that
   * stands for several places is a label still, elsewhere it would be data.
   */
  public boolean pipesCarryIt() {
    int headRows = headRows();
    return cells.stream()
        .filter(cell -> !cell.lines().isEmpty())
        .filter(cell -> cell.rowSpan() > 1 || cell.columnSpan() > 1)
        .allMatch(cell -> cell.row() < headRows || cell.column() == 0);
  }
}
