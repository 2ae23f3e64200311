package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Drawn;
import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Blocks of lines that were drawn one after the other, each to the right of the one before: the
 * cells of a table's row, or anything else that stands side by side.
 */
final class DrawnRow {
  private final List<List<Line>> cells = new ArrayList<>();

  private DrawnRow(Line first) {
    cells.add(new ArrayList<>(List.of(first)));
  }

  static List<DrawnRow> parse(List<Line> drawn) {
    List<DrawnRow> rows = new ArrayList<>();
    for (Line line : drawn) {
      DrawnRow row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row != null && row.isBefore(line, bottomOfRowBefore(rows))) {
        if (row.cells.size() == 1 && row.hasTextAbove(line)) {
          List<Line> lines = row.lastCell();
          row = new DrawnRow(lines.remove(lines.size() - 1));
          rows.add(row);
        }
        row.cells.add(new ArrayList<>(List.of(line)));
      } else if (row != null && row.isContinuedBy(line)) {
        row.lastCell().add(line);
      } else {
        rows.add(new DrawnRow(line));
      }
    }
    return rows;
  }

  List<List<Line>> cells() {
    return cells;
  }

  List<Line> lines() {
    return cells.stream().flatMap(Collection::stream).toList();
  }

  private List<Line> lastCell() {
    return cells.get(cells.size() - 1);
  }

  private static double bottomOfRowBefore(List<DrawnRow> rows) {
    return rows.size() < 2
        ? Double.NEGATIVE_INFINITY
        : Box.around(rows.get(rows.size() - 2).lines()).bottom();
  }

  /**
   * Whether a line begins the next cell: right of all others and not under them. It may stand over
   * them, as a high cell does beside others that are set in the middle.
   */
  private boolean isBefore(Line line, double bottomOfRowBefore) {
    Box row = Box.around(lines());
    double over = row.top() - line.box().bottom();
    return line.box().left() > row.right()
        && line.box().centerY() < row.bottom()
        && over < Drawn.MAX_OVER_LETTER_SIZES * line.size()
        && (over < -line.box().height() / 2 || line.box().centerY() > bottomOfRowBefore);
  }

  /** Whether only the last line of the first cell stands beside a line: the others are above. */
  private boolean hasTextAbove(Line line) {
    List<Line> lines = lastCell();
    return lines.size() > 1
        && line.box().top() > lines.get(lines.size() - 2).box().centerY() + line.size() / 2;
  }

  private boolean isContinuedBy(Line line) {
    Line above = lastCell().get(lastCell().size() - 1);
    double step = line.baseline() - above.baseline();
    return step > 0
        && step < Drawn.MAX_STEP_LETTER_SIZES * line.size()
        && Math.abs(line.size() - above.size()) < Drawn.SAME_SIZE_SHARE * line.size()
        && Box.around(lastCell()).overlapX(line) > 0;
  }
}
