package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds the columns of a table: between them is a strip that hardly any row crosses. */
final class ColumnFinder {
  /** With many rows even a narrow strip is no accident; with few it must be wide. */
  private static final double[][] MIN_GAP_BY_ROWS = {{5, 0.32}, {4, 0.45}, {3, 0.6}, {0, 0.9}};

  /** One in so many rows may cross a strip: a heading over several columns. */
  private static final int ROWS_PER_CROSSING = 4;

  private static final double STEP = 0.5;

  private ColumnFinder() {}

  static List<Box> find(List<List<Word>> rows) {
    double left = Double.MAX_VALUE;
    double right = 0;
    double size = 0;
    int words = 0;
    for (List<Word> row : rows) {
      for (Word word : row) {
        left = Math.min(left, word.box().left());
        right = Math.max(right, word.box().right());
        size += word.size();
        words++;
      }
    }
    size /= words;
    int cells = (int) Math.ceil((right - left) / STEP) + 1;
    int[] crossings = new int[cells];
    for (List<Word> row : rows) {
      count(row, left, size, crossings);
    }
    double minGap = minGap(rows.size()) * size;
    int allowed = rows.size() / ROWS_PER_CROSSING;
    List<Box> strict = columns(crossings, 0, minGap, left, right);
    List<Box> loose = columns(crossings, allowed, minGap, left, right);
    return loose.size() > strict.size() ? loose : strict;
  }

  private static double minGap(int rows) {
    for (double[] rule : MIN_GAP_BY_ROWS) {
      if (rows >= rule[0]) {
        return rule[1];
      }
    }
    return 1;
  }

  /** A gap between two words of a row that is no wider than a blank belongs to its phrase. */
  private static void count(List<Word> row, double left, double size, int[] crossings) {
    boolean[] covered = new boolean[crossings.length];
    for (Word word : row) {
      int from = (int) Math.max(0, (word.box().left() - left) / STEP);
      int to = (int) Math.min(crossings.length - 1, Math.ceil((word.box().right() - left) / STEP));
      for (int x = from; x < to; x++) {
        covered[x] = true;
      }
    }
    for (int x = 0; x < covered.length; x++) {
      crossings[x] += covered[x] ? 1 : 0;
    }
  }

  private static List<Box> columns(
      int[] crossings, int allowed, double minGap, double left, double right) {
    List<Box> columns = new ArrayList<>();
    double start = left;
    int x = 0;
    while (x < crossings.length) {
      if (crossings[x] > allowed) {
        x++;
        continue;
      }
      int end = x;
      while (end < crossings.length && crossings[end] <= allowed) {
        end++;
      }
      boolean inner = x > 0 && end < crossings.length;
      if (inner && (end - x) * STEP >= minGap) {
        columns.add(new Box(start, 0, left + x * STEP, 0));
        start = left + end * STEP;
      }
      x = end;
    }
    columns.add(new Box(start, 0, right, 0));
    return columns;
  }
}
