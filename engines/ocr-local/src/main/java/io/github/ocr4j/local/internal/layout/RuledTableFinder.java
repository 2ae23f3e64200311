package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Rule;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a table of a grid of lines and the words between them. */
final class RuledTableFinder {
  /** A border separates two cells if it runs along this part of their common side. */
  private static final double BORDER = 0.6;

  /** A grid of which fewer cells hold text is the background of a chart. */
  private static final double MIN_FILLED = 0.25;

  private RuledTableFinder() {}

  static Optional<Table> find(RuleGrid grid, List<Word> words) {
    Box box = grid.box();
    double[] xs = RuleGrid.positions(grid.vertical(), box.left(), box.right());
    double[] ys = RuleGrid.positions(grid.horizontal(), box.top(), box.bottom());
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    if (rows < 1 || columns < 1 || rows * columns < 4 || (rows < 2 && columns < 2)) {
      return Optional.empty();
    }
    int[][] owner = merge(grid, xs, ys);
    List<Table.Cell> cells = new ArrayList<>();
    int filled = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (owner[row][column] == row * columns + column) {
          Table.Cell cell = cell(owner, row, column, xs, ys, words);
          cells.add(cell);
          filled += cell.lines().isEmpty() ? 0 : 1;
        }
      }
    }
    if (filled < 3 || filled < MIN_FILLED * cells.size()) {
      return Optional.empty();
    }
    Table table = TableTrimmer.trim(new Table(box, rows, columns, cells));
    return table.rows() >= 2 && table.columns() >= 2 ? Optional.of(table) : Optional.empty();
  }

  private static Table.Cell cell(
      int[][] owner, int row, int column, double[] xs, double[] ys, List<Word> words) {
    int rowEnd = row;
    while (rowEnd + 1 < owner.length && owner[rowEnd + 1][column] == owner[row][column]) {
      rowEnd++;
    }
    int columnEnd = column;
    while (columnEnd + 1 < owner[row].length && owner[row][columnEnd + 1] == owner[row][column]) {
      columnEnd++;
    }
    Box area = new Box(xs[column], ys[row], xs[columnEnd + 1], ys[rowEnd + 1]);
    List<Word> inside = words.stream().filter(word -> area.containsCenterOf(word.box())).toList();
    List<Line> lines = Rows.of(LineBuilder.build(inside)).stream().map(Line::join).toList();
    return new Table.Cell(row, column, rowEnd - row + 1, columnEnd - column + 1, lines);
  }

  /** For each place of the grid, the first place of the cell that it belongs to. */
  private static int[][] merge(RuleGrid grid, double[] xs, double[] ys) {
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    int[][] owner = new int[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        owner[row][column] = row * columns + column;
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (owner[row][column] == row * columns + column) {
          grow(grid, xs, ys, owner, row, column);
        }
      }
    }
    return owner;
  }

  private static void grow(
      RuleGrid grid, double[] xs, double[] ys, int[][] owner, int row, int column) {
    int columnEnd = column;
    while (columnEnd + 1 < xs.length - 1
        && free(owner, row, columnEnd + 1, xs.length - 1)
        && !border(grid.vertical(), xs[columnEnd + 1], ys[row], ys[row + 1])) {
      columnEnd++;
    }
    int rowEnd = row;
    while (rowEnd + 1 < ys.length - 1 && open(grid, xs, ys, owner, rowEnd + 1, column, columnEnd)) {
      rowEnd++;
    }
    for (int r = row; r <= rowEnd; r++) {
      for (int c = column; c <= columnEnd; c++) {
        owner[r][c] = row * (xs.length - 1) + column;
      }
    }
  }

  private static boolean free(int[][] owner, int row, int column, int columns) {
    return owner[row][column] == row * columns + column;
  }

  /** Whether nothing separates a row's places from those above, nor them from each other. */
  private static boolean open(
      RuleGrid grid, double[] xs, double[] ys, int[][] owner, int row, int from, int to) {
    for (int column = from; column <= to; column++) {
      if (!free(owner, row, column, xs.length - 1)
          || border(grid.horizontal(), ys[row], xs[column], xs[column + 1])
          || column < to && border(grid.vertical(), xs[column + 1], ys[row], ys[row + 1])) {
        return false;
      }
    }
    return true;
  }

  private static boolean border(List<Rule> rules, double position, double from, double to) {
    double covered = 0;
    for (Rule rule : rules) {
      if (Math.abs(rule.position() - position) < 5) {
        covered = Math.max(covered, Math.min(rule.end(), to) - Math.max(rule.start(), from));
      }
    }
    return covered > BORDER * (to - from);
  }
}
