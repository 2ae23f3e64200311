package io.github.ocr4j.local.internal.layout.line;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds gutters that are hardly wider than the blanks of justified text: many rows leave the same
 * strip free, with text on both sides.
 */
final class NarrowGutters {
  /** A gutter is at least this wide; blanks are so wide in single rows only. */
  private static final double MIN_WIDTH_LETTER_SIZES = 0.65;

  /** Blanks of fewer rows may stand under each other by chance. */
  private static final int MIN_ROWS = 5;

  /** Blanks of this width hardly ever stand under each other in two rows. */
  private static final double WIDE_LETTER_SIZES = 0.9;

  private static final int MIN_ROWS_OF_WIDE = 2;

  /** The text on both sides is on average at least this wide; markers and cells are narrower. */
  private static final double MIN_TEXT_WIDTH_LETTER_SIZES = 10;

  /** A wider gap ends the text beside a gutter. */
  private static final double MAX_TEXT_GAP_LETTER_SIZES = 1.0;

  private final List<Box> found = new ArrayList<>();
  private List<Strip> open = new ArrayList<>();

  private NarrowGutters() {}

  /**
   * A strip that consecutive rows leave free; the widths are sums over the rows in letter sizes.
   */
  private record Strip(Box box, double size, int rows, double leftWidths, double rightWidths) {
    Strip narrowed(double left, double right) {
      Box narrow =
          new Box(
              Math.max(box.left(), left), box.top(), Math.min(box.right(), right), box.bottom());
      return new Strip(narrow, size, rows, leftWidths, rightWidths);
    }

    Strip and(Strip row) {
      Box common = narrowed(row.box.left(), row.box.right()).box;
      return new Strip(
          new Box(common.left(), box.top(), common.right(), row.box.bottom()),
          size,
          rows + row.rows,
          leftWidths + row.leftWidths,
          rightWidths + row.rightWidths);
    }

    boolean isGutter() {
      return rows >= (box.width() >= WIDE_LETTER_SIZES * size ? MIN_ROWS_OF_WIDE : MIN_ROWS)
          && leftWidths >= MIN_TEXT_WIDTH_LETTER_SIZES * rows
          && rightWidths >= MIN_TEXT_WIDTH_LETTER_SIZES * rows;
    }
  }

  /** The strips, as high as the rows that show them; words come row by row from the left. */
  static List<Box> find(List<List<Word>> rows) {
    NarrowGutters gutters = new NarrowGutters();
    rows.forEach(gutters::add);
    gutters.open.forEach(gutters::close);
    return gutters.found;
  }

  private void add(List<Word> row) {
    List<Strip> gaps = gaps(row);
    double minWidth = MIN_WIDTH_LETTER_SIZES * size(row);
    List<Strip> next = new ArrayList<>();
    for (Strip strip : open) {
      Strip narrowed = beside(strip, row);
      for (Strip gap : gaps) {
        Strip common = strip.and(gap);
        narrowed = common.box.width() >= minWidth ? common : narrowed;
      }
      if (narrowed.box.width() >= minWidth) {
        next.add(narrowed);
      } else {
        close(strip);
      }
    }
    for (Strip gap : gaps) {
      if (next.stream().noneMatch(strip -> strip.box.overlapX(gap.box) > 0)) {
        next.add(gap);
      }
    }
    open = next;
  }

  /** What a row leaves of a strip if all its words are on one side of it. */
  private static Strip beside(Strip strip, List<Word> row) {
    double left = row.get(0).box().left();
    double right = row.stream().mapToDouble(word -> word.box().right()).max().orElse(left);
    double center = strip.box.centerX();
    if (left > center) {
      return strip.narrowed(strip.box.left(), left);
    }
    return strip.narrowed(right, right < center ? strip.box.right() : right);
  }

  private static List<Strip> gaps(List<Word> row) {
    List<Strip> gaps = new ArrayList<>();
    Box first = row.get(0).box();
    for (int i = 1; i < row.size(); i++) {
      double left = row.get(i - 1).box().right();
      double right = row.get(i).box().left();
      if (right - left >= MIN_WIDTH_LETTER_SIZES * size(row)) {
        gaps.add(
            new Strip(
                new Box(left, first.top(), right, first.bottom()),
                size(row),
                1,
                width(row, i - 1, -1) / size(row),
                width(row, i, 1) / size(row)));
      }
    }
    return gaps;
  }

  /** How wide the text is that begins with a word and goes on to the left or to the right. */
  private static double width(List<Word> row, int from, int direction) {
    int last = from;
    while (last + direction >= 0 && last + direction < row.size()) {
      Word left = row.get(Math.min(last, last + direction));
      Word right = row.get(Math.max(last, last + direction));
      if (right.gapAfter(left) > MAX_TEXT_GAP_LETTER_SIZES * size(row)) {
        break;
      }
      last += direction;
    }
    return row.get(from).box().union(row.get(last).box()).width();
  }

  private static double size(List<Word> row) {
    return row.get(0).size();
  }

  private void close(Strip strip) {
    if (strip.isGutter()) {
      found.add(strip.box);
    }
  }
}
