package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;

/** Drops rows and columns that hold nothing, such as the space between double lines. */
final class TableTrimmer {
  private TableTrimmer() {}

  static Table trim(Table table) {
    boolean[] rows = new boolean[table.rows()];
    boolean[] columns = new boolean[table.columns()];
    for (Table.Cell cell : table.cells()) {
      if (!cell.lines().isEmpty()) {
        rows[cell.row()] = true;
        columns[cell.column()] = true;
      }
    }
    int[] newRow = renumber(rows);
    int[] newColumn = renumber(columns);
    List<Table.Cell> cells = new ArrayList<>();
    for (Table.Cell cell : table.cells()) {
      int rowSpan = newRow[cell.row() + cell.rowSpan()] - newRow[cell.row()];
      int columnSpan = newColumn[cell.column() + cell.columnSpan()] - newColumn[cell.column()];
      if (rowSpan > 0 && columnSpan > 0) {
        cells.add(
            new Table.Cell(
                newRow[cell.row()], newColumn[cell.column()], rowSpan, columnSpan, cell.lines()));
      }
    }
    return new Table(table.box(), newRow[table.rows()], newColumn[table.columns()], cells);
  }

  private static int[] renumber(boolean[] kept) {
    int[] numbers = new int[kept.length + 1];
    for (int i = 0; i < kept.length; i++) {
      numbers[i + 1] = numbers[i] + (kept[i] ? 1 : 0);
    }
    return numbers;
  }
}
