package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of lines that were drawn one after the other, each to the right of the one before: the
 * cells of a table's row, or anything else that stands side by side.
 */
final class DrawnRow {
  /** The lines of a cell are at most so many sizes apart. */
  private static final double MAX_STEP = 1.5;

  /** The lines of a cell are equally large, give or take this part. */
  private static final double SAME_SIZE = 0.08;

  /** The first line of a high cell is at most so many sizes over its neighbours. */
  private static final double MAX_OVER = 4;

  private final List<List<Line>> cells = new ArrayList<>();

  private DrawnRow(List<Line> first) {
    cells.add(new ArrayList<>(first));
  }

  static List<DrawnRow> parse(List<Line> drawn) {
    List<DrawnRow> rows = new ArrayList<>();
    DrawnRow row = null;
    for (Line line : drawn) {
      if (row != null && row.beside(line, bottom(rows))) {
        if (row.cells.size() == 1 && row.headed(line)) {
          List<Line> lines = row.last();
          row = new DrawnRow(List.of(lines.remove(lines.size() - 1)));
          rows.add(row);
        }
        row.cells.add(new ArrayList<>(List.of(line)));
      } else if (row != null && row.continues(line)) {
        row.last().add(line);
      } else {
        row = new DrawnRow(List.of(line));
        rows.add(row);
      }
    }
    return rows;
  }

  List<List<Line>> cells() {
    return cells;
  }

  List<Line> lines() {
    return cells.stream().flatMap(List::stream).toList();
  }

  Box box(int cell) {
    return Box.around(cells.get(cell).stream().map(Line::box).toList());
  }

  private List<Line> last() {
    return cells.get(cells.size() - 1);
  }

  /** Where the row before the last one ends. */
  private static double bottom(List<DrawnRow> rows) {
    return rows.size() < 2 ? Double.NEGATIVE_INFINITY : rows.get(rows.size() - 2).box().bottom();
  }

  /**
   * Whether a line begins the next cell: right of all others and not under them. It may stand over
   * them, as a high cell does beside others that are set in the middle.
   */
  private boolean beside(Line line, double endOfRowBefore) {
    Box row = box();
    boolean right = line.box().left() > row.right();
    double over = row.top() - line.box().bottom();
    return right
        && line.box().centerY() < row.bottom()
        && over < MAX_OVER * line.size()
        && (over < -line.box().height() / 2 || line.box().centerY() > endOfRowBefore);
  }

  private Box box() {
    return Box.around(lines().stream().map(Line::box).toList());
  }

  /** Whether only the last line of the first cell stands beside a line: the others are above. */
  private boolean headed(Line line) {
    List<Line> lines = last();
    return lines.size() > 1
        && line.box().top() > lines.get(lines.size() - 2).box().centerY() + line.size() / 2;
  }

  private boolean continues(Line line) {
    Line above = last().get(last().size() - 1);
    double step = line.baseline() - above.baseline();
    return step > 0
        && step < MAX_STEP * line.size()
        && Math.abs(line.size() - above.size()) < SAME_SIZE * line.size()
        && line.box().overlapX(box(cells.size() - 1)) > 0;
  }
}
