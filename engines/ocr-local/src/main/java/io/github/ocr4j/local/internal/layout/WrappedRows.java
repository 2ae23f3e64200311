package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.List;

/** Joins a table row that only continues the cells above it with that row. */
final class WrappedRows {
  /** A continuation stands at most so many sizes below the line that it continues. */
  private static final double MAX_STEP = 1.35;

  /** A lone line is the second one of a cell if it is closer than this part of the usual step. */
  private static final double CLOSE = 0.8;

  private WrappedRows() {}

  static Table join(Table table, List<Box> columns) {
    double step = usualStep(table);
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      int index = row;
      List<Table.Cell> cells = table.cells().stream().filter(c -> c.row() == index).toList();
      if (!rows.isEmpty() && continues(rows.get(rows.size() - 1), cells, step)) {
        rows.set(rows.size() - 1, append(rows.get(rows.size() - 1), cells));
      } else {
        rows.add(cells);
      }
    }
    List<Table.Cell> joined = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Table.Cell c : rows.get(row)) {
        joined.add(new Table.Cell(row, c.column(), c.rowSpan(), c.columnSpan(), c.lines()));
      }
    }
    return new Table(table.box(), rows.size(), columns.size(), joined);
  }

  /** The distance of neighbouring rows that fill several cells. */
  private static double usualStep(Table table) {
    List<Double> steps = new ArrayList<>();
    double last = Double.NaN;
    for (int row = 0; row < table.rows(); row++) {
      int index = row;
      List<Table.Cell> filled =
          table.cells().stream().filter(c -> c.row() == index && !c.lines().isEmpty()).toList();
      double baseline = filled.size() < 2 ? Double.NaN : filled.get(0).lines().get(0).baseline();
      if (baseline - last > 0) {
        steps.add(baseline - last);
      }
      last = baseline;
    }
    steps.sort(null);
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
  }

  /**
   * What is filled continues filled cells on close lines, and either the first cell is empty or one
   * cell only continues.
   */
  private static boolean continues(
      List<Table.Cell> above, List<Table.Cell> below, double usualStep) {
    if (above.size() != below.size()) {
      return false;
    }
    boolean lone = below.stream().filter(cell -> !cell.lines().isEmpty()).count() == 1;
    boolean first = !below.get(0).lines().isEmpty();
    if (first && !lone) {
      return false;
    }
    for (int i = 0; i < below.size(); i++) {
      if (below.get(i).lines().isEmpty()) {
        continue;
      }
      if (above.get(i).lines().isEmpty() || above.get(i).column() != below.get(i).column()) {
        return false;
      }
      Line line = below.get(i).lines().get(0);
      List<Line> lines = above.get(i).lines();
      Line last = lines.get(lines.size() - 1);
      double step = line.baseline() - last.baseline();
      if (step > MAX_STEP * line.size() && (!lone || step > CLOSE * usualStep)
          || first && step > CLOSE * usualStep) {
        return false;
      }
    }
    return true;
  }

  private static List<Table.Cell> append(List<Table.Cell> above, List<Table.Cell> below) {
    List<Table.Cell> joined = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      Table.Cell cell = above.get(i);
      List<Line> lines = new ArrayList<>(cell.lines());
      lines.addAll(below.get(i).lines());
      joined.add(
          new Table.Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), lines));
    }
    return joined;
  }
}
