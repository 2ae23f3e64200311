package io.github.ocr4j.local.internal.layout.column;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Rows;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds labels and values, or columns of numbers, that a program drew column by column although
 * they are read row by row.
 */
final class DrawnPairs {
  /** Fewer pairs may stand on one line by chance. */
  private static final int MIN_PAIRS = 3;

  /** At least this share of a block's lines has a partner on its line. */
  private static final double MIN_PAIRED_SHARE = 0.8;

  /** At least this share of the pairs has a label or a number. */
  private static final double MIN_LABELED_SHARE = 0.6;

  /** The baselines of partners differ by less than this. */
  private static final double SAME_LINE_LETTER_SIZES = 0.25;

  private static final Pattern LABEL_OR_NUMBER = Pattern.compile(".*:|[^\\p{L}]*\\d[^\\p{L}]*");

  private DrawnPairs() {}

  /** Whether lines, in the order in which they were drawn, hold such blocks. */
  static boolean hasPairs(List<Line> drawn) {
    List<List<Line>> blocks =
        Rows.split(
            drawn,
            (last, next) -> DrawingOrder.isStepBack(last.baseline(), next.baseline(), next.size()));
    for (int i = 1; i < blocks.size(); i++) {
      List<Line> block = blocks.get(i);
      if (blocks.subList(0, i).stream().anyMatch(before -> isPaired(before, block))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPaired(List<Line> before, List<Line> after) {
    double top = after.get(0).baseline() - after.get(0).size();
    double bottom = after.get(after.size() - 1).baseline() + after.get(0).size();
    List<Line> beside =
        before.stream().filter(l -> l.baseline() > top && l.baseline() < bottom).toList();
    int pairs = 0;
    int labeled = 0;
    for (Line line : beside) {
      for (Line other : after) {
        double step = Math.abs(line.baseline() - other.baseline());
        if (step < SAME_LINE_LETTER_SIZES * line.size()) {
          pairs++;
          if (isLabelOrNumber(line) || isLabelOrNumber(other)) {
            labeled++;
          }
        }
      }
    }
    return pairs >= MIN_PAIRS
        && pairs >= MIN_PAIRED_SHARE * Math.min(beside.size(), after.size())
        && labeled >= MIN_LABELED_SHARE * pairs;
  }

  private static boolean isLabelOrNumber(Line line) {
    return LABEL_OR_NUMBER.matcher(line.text()).matches();
  }
}
