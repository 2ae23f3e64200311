package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.table.TableThresholds.Strips;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Finds the columns of a table: between them is a strip that hardly any row crosses. */
final class ColumnFinder {
  private ColumnFinder() {}

  /** The columns, whose boxes have no height. */
  static List<Box> find(List<List<Word>> rows) {
    List<Word> words = rows.stream().flatMap(Collection::stream).toList();
    Box box = Box.around(words);
    int[] crossings = new int[(int) Math.ceil(box.width() / Strips.STEP_POINTS) + 1];
    for (List<Word> row : rows) {
      count(row, box.left(), crossings);
    }
    double size = words.stream().mapToDouble(Word::size).reduce(0, Double::sum) / words.size();
    int index = Math.min(rows.size(), Strips.MIN_STRIP_LETTER_SIZES.size() - 1);
    double minWidth = Strips.MIN_STRIP_LETTER_SIZES.get(index) * size;
    List<Box> strict = columns(crossings, 0, minWidth, box);
    List<Box> loose = columns(crossings, rows.size() / Strips.ROWS_PER_CROSSING, minWidth, box);
    return loose.size() > strict.size() ? loose : strict;
  }

  private static void count(List<Word> row, double left, int[] crossings) {
    boolean[] covered = new boolean[crossings.length];
    for (Word word : row) {
      int from = (int) Math.max(0, (word.box().left() - left) / Strips.STEP_POINTS);
      int to = (int) Math.ceil((word.box().right() - left) / Strips.STEP_POINTS);
      to = Math.min(crossings.length - 1, to);
      Arrays.fill(covered, from, Math.max(from, to), true);
    }
    for (int x = 0; x < covered.length; x++) {
      if (covered[x]) {
        crossings[x]++;
      }
    }
  }

  private static List<Box> columns(int[] crossings, int allowed, double minWidth, Box table) {
    List<Box> columns = new ArrayList<>();
    double start = table.left();
    int x = 0;
    while (x < crossings.length) {
      int end = x;
      while (end < crossings.length && crossings[end] <= allowed) {
        end++;
      }
      boolean isInside = x > 0 && end > x && end < crossings.length;
      if (isInside && (end - x) * Strips.STEP_POINTS >= minWidth) {
        columns.add(new Box(start, 0, table.left() + x * Strips.STEP_POINTS, 0));
        start = table.left() + end * Strips.STEP_POINTS;
      }
      x = Math.max(end, x + 1);
    }
    columns.add(new Box(start, 0, table.right(), 0));
    return columns;
  }
}
