package io.github.ocr4j.local.internal.layout.line;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Joins words to line segments: words on one baseline without a wide gap between them. */
public final class LineBuilder {
  /** A wider gap separates columns or cells. */
  private static final double MAX_GAP_LETTER_SIZES = 1.0;

  /** Words in a row share at least this share of the lower one's height. */
  private static final double MIN_COMMON_HEIGHT_SHARE = 0.5;

  /** A word this many times as large as its neighbour is a drop cap and not in its row. */
  private static final double MIN_DROP_CAP_RATIO = 2.4;

  /** From this ratio of sizes on, words share a row only if their baselines are close. */
  private static final double MIN_TITLE_RATIO = 1.6;

  /** How far apart, in the larger size, these baselines may be; raised marks are nearer. */
  private static final double MAX_TITLE_BASELINE_STEP_LETTER_SIZES = 0.4;

  /** Sizes that differ by less than this share are equal. */
  private static final double SAME_SIZE_SHARE = 0.1;

  /** Words of equal size whose baselines differ by more stand in two columns, if they are apart. */
  private static final double MAX_BASELINE_STEP_LETTER_SIZES = 0.22;

  /** A wider gap than this between such words parts them. */
  private static final double MIN_COLUMN_GAP_LETTER_SIZES = 0.3;

  /** A list marker or section number may stand this far before its text. */
  private static final double MAX_MARKER_GAP_LETTER_SIZES = 4;

  /** The same for a number or letter without punctuation, which may also be a table's cell. */
  private static final double MAX_BARE_MARKER_GAP_LETTER_SIZES = 2;

  /** A word is compared with this many words of a row: the last ones are the nearest. */
  private static final int COMPARED_WORDS = 3;

  private static final Pattern MARKER =
      Pattern.compile(
          "[•●○◦▪■□☐☑✓➢►‣·–—*-]|\\(?(\\d{1,2}(\\.\\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]");

  private static final Pattern BARE_MARKER = Pattern.compile("\\d{1,2}(\\.\\d{1,2}){0,3}|[A-Z]");

  private LineBuilder() {}

  public static List<Line> build(Collection<Word> words) {
    List<List<Word>> rows = rows(words);
    rows.forEach(row -> row.sort(Placed.BY_LEFT));
    List<Box> gutters = NarrowGutters.find(rows);
    List<Line> lines = new ArrayList<>();
    for (List<Word> row : rows) {
      lines.addAll(split(row, gutters));
    }
    return lines;
  }

  private static List<List<Word>> rows(Collection<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline));
    List<List<Word>> rows = new ArrayList<>();
    int firstOpen = 0;
    for (Word word : sorted) {
      List<Word> best = List.of();
      double bestOverlap = 0;
      for (int i = rows.size() - 1; i >= firstOpen; i--) {
        double overlap = overlap(rows.get(i), word);
        if (overlap > bestOverlap) {
          bestOverlap = overlap;
          best = rows.get(i);
        }
      }
      if (bestOverlap >= MIN_COMMON_HEIGHT_SHARE) {
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

  /** The share of its height that a word has in common with the most similar word of a row. */
  private static double overlap(List<Word> row, Word word) {
    double best = 0;
    for (Word other : row.subList(Math.max(0, row.size() - COMPARED_WORDS), row.size())) {
      if (isInRowOf(word, other)) {
        double height = Math.min(word.box().height(), other.box().height());
        best = Math.max(best, word.box().overlapY(other) / height);
      }
    }
    return best;
  }

  /** A title is as high as two lines of the text beside it, but stands on one line with one. */
  private static boolean isInRowOf(Word one, Word other) {
    double larger = Math.max(one.size(), other.size());
    double ratio = larger / Math.min(one.size(), other.size());
    double step = Math.abs(one.baseline() - other.baseline());
    return ratio < MIN_DROP_CAP_RATIO
        && (ratio < MIN_TITLE_RATIO || step < MAX_TITLE_BASELINE_STEP_LETTER_SIZES * larger);
  }

  private static List<Line> split(List<Word> row, List<Box> gutters) {
    List<Line> lines = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (Word word : row) {
      if (!current.isEmpty()
          && (isApart(current, word)
              || hasGutterBetween(gutters, current.get(current.size() - 1), word))) {
        lines.add(Line.of(current));
        current = new ArrayList<>();
      }
      current.add(word);
    }
    lines.add(Line.of(current));
    return lines;
  }

  private static boolean hasGutterBetween(List<Box> gutters, Word last, Word next) {
    return gutters.stream()
        .anyMatch(
            gutter ->
                last.box().right() <= gutter.centerX()
                    && next.box().left() >= gutter.centerX()
                    && next.box().overlapY(gutter) > 0);
  }

  private static boolean isApart(List<Word> current, Word next) {
    Word last = current.get(current.size() - 1);
    double size = Math.max(last.size(), next.size());
    double gap = next.gapAfter(last);
    if (gap > MAX_GAP_LETTER_SIZES * size) {
      return current.size() > 1 || !isMarker(last.text(), gap / size);
    }
    return Math.abs(last.size() - next.size()) < SAME_SIZE_SHARE * size
        && gap > MIN_COLUMN_GAP_LETTER_SIZES * size
        && Math.abs(last.baseline() - next.baseline()) > MAX_BASELINE_STEP_LETTER_SIZES * size;
  }

  private static boolean isMarker(String text, double gapLetterSizes) {
    return gapLetterSizes < MAX_MARKER_GAP_LETTER_SIZES && MARKER.matcher(text).matches()
        || gapLetterSizes < MAX_BARE_MARKER_GAP_LETTER_SIZES && BARE_MARKER.matcher(text).matches();
  }
}
