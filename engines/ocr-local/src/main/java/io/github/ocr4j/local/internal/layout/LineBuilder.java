package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Joins words to line segments: words on one baseline without a wide gap between them. */
final class LineBuilder {
  /** A gap wider than this part of the size separates columns or cells. */
  private static final double WIDE_GAP = 1.0;

  /** Words share a row if their boxes overlap by this part of the lower one's height. */
  private static final double SAME_ROW = 0.5;

  /** A word so many times as large as its neighbours is an initial and no part of their row. */
  private static final double OTHER_SIZE = 2.4;

  /** From so many times the size on, words share a row only if they stand about on one line. */
  private static final double TITLE = 1.6;

  /** How far apart, in the larger size, their baselines may be; raised marks are less. */
  private static final double TITLE_STEP = 0.4;

  /** Words of equal size whose baselines differ by more than this part of it are in two columns. */
  private static final double BASELINE_STEP = 0.22;

  /** A marker of a list item or a section number may stand so many sizes before its text. */
  private static final double MARKER_GAP = 4;

  /** The same for a number or letter without any punctuation, which may also be a table's cell. */
  private static final double BARE_MARKER_GAP = 2;

  private static final Pattern MARKER =
      Pattern.compile(
          "[•●○◦▪■□☐☑✓➢►‣·–—*-]|\\(?(\\d{1,2}(\\.\\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]");

  private static final Pattern BARE_MARKER = Pattern.compile("\\d{1,2}(\\.\\d{1,2}){0,3}|[A-Z]");

  private LineBuilder() {}

  static List<Line> build(List<Word> words) {
    List<List<Word>> rows = rows(words);
    rows.forEach(row -> row.sort(Comparator.comparingDouble(word -> word.box().left())));
    List<Box> gutters = NarrowGutters.find(rows);
    List<Line> lines = new ArrayList<>();
    for (List<Word> row : rows) {
      lines.addAll(split(row, gutters));
    }
    return lines;
  }

  private static List<List<Word>> rows(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline));
    List<List<Word>> rows = new ArrayList<>();
    int firstOpen = 0;
    for (Word word : sorted) {
      List<Word> best = null;
      double bestOverlap = 0;
      for (int i = rows.size() - 1; i >= firstOpen; i--) {
        double overlap = overlap(rows.get(i), word);
        if (overlap > bestOverlap) {
          bestOverlap = overlap;
          best = rows.get(i);
        }
      }
      if (best != null && bestOverlap >= SAME_ROW) {
        best.add(word);
      } else {
        rows.add(new ArrayList<>(List.of(word)));
      }
      while (firstOpen < rows.size() - 1
          && rows.get(firstOpen).get(0).box().bottom() < word.box().top()) {
        firstOpen++;
      }
    }
    return rows;
  }

  /** By how much a word overlaps the word of a row that is most like it. */
  private static double overlap(List<Word> row, Word word) {
    double best = 0;
    for (Word other : row.size() > 3 ? row.subList(row.size() - 3, row.size()) : row) {
      if (mayShareRow(word, other)) {
        double height = Math.min(word.box().height(), other.box().height());
        best = Math.max(best, word.box().overlapY(other.box()) / height);
      }
    }
    return best;
  }

  /** A title is as high as two lines of the text beside it, but stands on one line with one. */
  private static boolean mayShareRow(Word one, Word other) {
    double larger = Math.max(one.size(), other.size());
    double ratio = larger / Math.min(one.size(), other.size());
    return ratio < OTHER_SIZE
        && (ratio < TITLE || Math.abs(one.baseline() - other.baseline()) < TITLE_STEP * larger);
  }

  private static List<Line> split(List<Word> row, List<Box> gutters) {
    List<Line> lines = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (Word word : row) {
      if (!current.isEmpty() && (separate(current, word) || across(gutters, current, word))) {
        lines.add(Line.of(current));
        current = new ArrayList<>();
      }
      current.add(word);
    }
    lines.add(Line.of(current));
    return lines;
  }

  /** Whether one of the gutters is between two words. */
  private static boolean across(List<Box> gutters, List<Word> current, Word next) {
    Box last = current.get(current.size() - 1).box();
    return gutters.stream()
        .anyMatch(
            gutter ->
                last.right() <= gutter.centerX()
                    && next.box().left() >= gutter.centerX()
                    && next.box().overlapY(gutter) > 0);
  }

  private static boolean marks(String text, double gap) {
    return gap < MARKER_GAP && MARKER.matcher(text).matches()
        || gap < BARE_MARKER_GAP && BARE_MARKER.matcher(text).matches();
  }

  private static boolean separate(List<Word> current, Word next) {
    Word last = current.get(current.size() - 1);
    double size = Math.max(last.size(), next.size());
    double gap = next.box().left() - last.box().right();
    if (gap > WIDE_GAP * size) {
      return current.size() > 1 || !marks(last.text(), gap / size);
    }
    boolean sameSize = Math.abs(last.size() - next.size()) < 0.1 * size;
    return sameSize
        && gap > 0.3 * size
        && Math.abs(last.baseline() - next.baseline()) > BASELINE_STEP * size;
  }
}
