package io.github.ocr4j.local.internal.layout.element;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns.
 *
 * @param cells row by row from the left; a cell that spans several places is listed once
 */
public record Table(Box box, int rows, int columns, List<Cell> cells) implements Placed {
  public Table {
    cells = List.copyOf(cells);
  }

  /** A cell; rows and columns count from 0, its lines run from top to bottom. */
  public record Cell(int row, int column, int rowSpan, int columnSpan, List<Line> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
      return lines.isEmpty();
    }

    /** The same cell in another row with other lines. */
    public Cell with(int otherRow, List<Line> otherLines) {
      return new Cell(otherRow, column, rowSpan, columnSpan, otherLines);
    }
  }

  /** How many rows name the columns: as many as the highest cell of the first row covers. */
  public int headRows() {
    return cells.stream().filter(cell -> cell.row() == 0).mapToInt(Cell::rowSpan).max().orElse(1);
  }

  /** The cells that begin in a row, from the left. */
  public List<Cell> row(int row) {
    return cells.stream().filter(cell -> cell.row() == row).toList();
  }

  /**
   * Whether a table of pipes reads like this one: in the head and in the first column a text that
   * stands for several places is a label still, elsewhere it would be data.
   */
  public boolean isWritableWithPipes() {
    int headRows = headRows();
    return cells.stream()
        .filter(cell -> !cell.isEmpty())
        .filter(cell -> cell.rowSpan() > 1 || cell.columnSpan() > 1)
        .allMatch(cell -> cell.row() < headRows || cell.column() == 0);
  }

  /** The share of the places that cells with text take, 0 to 1. */
  public double filledShare() {
    double filled = 0;
    double places = 0;
    for (Cell cell : cells) {
      filled += cell.isEmpty() ? 0 : cell.columnSpan();
      places += cell.columnSpan();
    }
    return filled / places;
  }

  /** The table without empty rows and columns, such as the space between double lines. */
  public Table trimmed() {
    boolean[] filledRows = new boolean[rows];
    boolean[] filledColumns = new boolean[columns];
    for (Cell cell : cells) {
      if (!cell.isEmpty()) {
        filledRows[cell.row()] = true;
        filledColumns[cell.column()] = true;
      }
    }
    int[] newRow = renumbered(filledRows);
    int[] newColumn = renumbered(filledColumns);
    List<Cell> kept = new ArrayList<>();
    for (Cell cell : cells) {
      int row = newRow[cell.row()];
      int column = newColumn[cell.column()];
      int rowSpan = newRow[cell.row() + cell.rowSpan()] - row;
      int columnSpan = newColumn[cell.column() + cell.columnSpan()] - column;
      if (rowSpan > 0 && columnSpan > 0) {
        kept.add(new Cell(row, column, rowSpan, columnSpan, cell.lines()));
      }
    }
    return new Table(box, newRow[rows], newColumn[columns], kept);
  }

  /** For each index, and for the end, how many filled ones come before it. */
  private static int[] renumbered(boolean[] filled) {
    int[] numbers = new int[filled.length + 1];
    for (int i = 0; i < filled.length; i++) {
      numbers[i + 1] = filled[i] ? numbers[i] + 1 : numbers[i];
    }
    return numbers;
  }
}
