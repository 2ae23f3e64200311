package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** Joins a table row that only continues the cells above it with that row. */
final class WrappedRows {
  private WrappedRows() {}

  static Table join(Table table) {
    double usualStep = usualStep(table);
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Table.Cell> cells = table.row(row);
      int last = rows.size() - 1;
      if (last >= 0 && isContinuation(rows.get(last), cells, usualStep)) {
        rows.set(last, append(rows.get(last), cells));
      } else {
        rows.add(cells);
      }
    }
    List<Table.Cell> joined = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Table.Cell cell : rows.get(row)) {
        joined.add(cell.with(row, cell.lines()));
      }
    }
    return new Table(table.box(), rows.size(), table.columns(), joined);
  }

  /** The distance of neighbouring rows that fill several cells, in points. */
  private static double usualStep(Table table) {
    List<Double> steps = new ArrayList<>();
    double last = Double.NaN;
    for (int row = 0; row < table.rows(); row++) {
      List<Table.Cell> filled = table.row(row).stream().filter(cell -> !cell.isEmpty()).toList();
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
   * Whether all text of a row continues filled cells on close lines, and either the first cell is
   * empty or one cell only continues.
   */
  private static boolean isContinuation(
      List<Table.Cell> above, List<Table.Cell> below, double usualStep) {
    boolean isLone = below.stream().filter(cell -> !cell.isEmpty()).count() == 1;
    boolean hasFirst = !below.get(0).isEmpty();
    if (above.size() != below.size() || hasFirst && !isLone) {
      return false;
    }
    for (int i = 0; i < below.size(); i++) {
      if (below.get(i).isEmpty()) {
        continue;
      }
      if (above.get(i).isEmpty() || above.get(i).column() != below.get(i).column()) {
        return false;
      }
      Line line = below.get(i).lines().get(0);
      List<Line> lines = above.get(i).lines();
      double step = line.baseline() - lines.get(lines.size() - 1).baseline();
      boolean isFarForTable = step > Wrapped.MAX_STEP_SHARE * usualStep;
      boolean isFar = step > Wrapped.MAX_STEP_LETTER_SIZES * line.size();
      if (isFar && (!isLone || isFarForTable) || hasFirst && isFarForTable) {
        return false;
      }
    }
    return true;
  }

  private static List<Table.Cell> append(List<Table.Cell> above, List<Table.Cell> below) {
    List<Table.Cell> joined = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      List<Line> lines = new ArrayList<>(above.get(i).lines());
      lines.addAll(below.get(i).lines());
      joined.add(above.get(i).with(above.get(i).row(), lines));
    }
    return joined;
  }
}
