package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds labels and values, or columns of numbers, that a program drew column by column although
 * they are read row by row.
 */
final class DrawnPairs {
  /** Fewer pairs may stand on one line by chance. */
  private static final int MIN_PAIRS = 3;

  /** At least this part of a block's lines has a partner on its line. */
  private static final double MIN_PAIRED = 0.8;

  /** At least this part of the pairs has a label or a number. */
  private static final double MIN_TOLD = 0.6;

  /** Partners stand on one line, give or take this part of the size. */
  private static final double SAME_LINE = 0.25;

  /** A line so many sizes over the one before it begins another block. */
  private static final double BACK = 0.6;

  private static final Pattern LABEL_OR_NUMBER = Pattern.compile(".*:|[^\\p{L}]*\\d[^\\p{L}]*");

  private DrawnPairs() {}

  /** Whether lines, in the order in which they were drawn, hold such blocks. */
  static boolean in(List<Line> drawn) {
    List<List<Line>> blocks = blocks(drawn);
    for (int i = 1; i < blocks.size(); i++) {
      for (List<Line> before : blocks.subList(0, i)) {
        if (paired(before, blocks.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<List<Line>> blocks(List<Line> drawn) {
    List<List<Line>> blocks = new ArrayList<>();
    Line last = null;
    for (Line line : drawn) {
      if (last == null || line.baseline() < last.baseline() - BACK * line.size()) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(line);
      last = line;
    }
    return blocks;
  }

  private static boolean paired(List<Line> before, List<Line> after) {
    double top = after.get(0).baseline() - after.get(0).size();
    double bottom = after.get(after.size() - 1).baseline() + after.get(0).size();
    List<Line> beside =
        before.stream().filter(l -> l.baseline() > top && l.baseline() < bottom).toList();
    int pairs = 0;
    int told = 0;
    for (Line line : beside) {
      for (Line other : after) {
        if (Math.abs(line.baseline() - other.baseline()) < SAME_LINE * line.size()) {
          pairs++;
          told += told(line) || told(other) ? 1 : 0;
        }
      }
    }
    return pairs >= MIN_PAIRS
        && pairs >= MIN_PAIRED * Math.min(beside.size(), after.size())
        && told >= MIN_TOLD * pairs;
  }

  private static boolean told(Line line) {
    return LABEL_OR_NUMBER.matcher(line.text()).matches();
  }
}
