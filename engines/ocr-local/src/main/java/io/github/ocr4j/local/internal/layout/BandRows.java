package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Rule;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which lines of text in a table are one row: between two rules, or wrapped. */
final class BandRows {
  /** A cell whose text is at least so many sizes wide holds sentences, which wrap. */
  private static final double SENTENCE = 12;

  /** The words of a title are closer than this part of the size; those of two cells are not. */
  private static final double BLANK = 0.45;

  /** A head has at most so many lines. */
  private static final int MAX_HEAD_LINES = 3;

  private final List<Rule> rules;
  private final List<Box> columns;

  BandRows(List<Rule> rules, List<Box> columns) {
    this.rules = rules;
    this.columns = columns;
  }

  List<BandRow> rows(List<List<Word>> textRows) {
    List<BandRow> rows = new ArrayList<>();
    List<BandRow> band = new ArrayList<>();
    int bandIndex = -1;
    for (List<Word> text : textRows) {
      int index = band(text.get(0).box().centerY());
      if (index != bandIndex) {
        rows.addAll(join(band, bandIndex == 0));
        band.clear();
        bandIndex = index;
      }
      band.add(row(text));
    }
    rows.addAll(join(band, bandIndex == 0));
    return rows;
  }

  private int band(double y) {
    int band = 0;
    while (band + 1 < rules.size() && rules.get(band + 1).position() < y) {
      band++;
    }
    return band;
  }

  private BandRow row(List<Word> words) {
    BandRow row = new BandRow(columns.size());
    for (Line phrase : LineBuilder.build(words)) {
      List<List<Word>> byColumn = new ArrayList<>();
      columns.forEach(column -> byColumn.add(new ArrayList<>()));
      for (Word word : phrase.words()) {
        byColumn.get(column(word.box())).add(word);
      }
      put(row, phrase, byColumn);
    }
    return row;
  }

  /**
   * A phrase that a strip between columns cuts through spans them; else each column has its part.
   */
  private void put(BandRow row, Line phrase, List<List<Word>> byColumn) {
    int first = column(phrase.words().get(0).box());
    int last = column(phrase.words().get(phrase.words().size() - 1).box());
    boolean crosses = false;
    for (int column = first; column < last; column++) {
      double stripLeft = columns.get(column).right();
      double stripRight = columns.get(column + 1).left();
      crosses |=
          phrase.words().stream()
                  .anyMatch(w -> w.box().left() < stripLeft - 1 && w.box().right() > stripRight + 1)
              || reachesOver(phrase.words(), stripLeft, stripRight);
    }
    if (crosses) {
      row.add(first, phrase);
      row.span(first, last);
      return;
    }
    for (int column = first; column <= last; column++) {
      if (!byColumn.get(column).isEmpty()) {
        row.add(column, Line.of(byColumn.get(column)));
      }
    }
  }

  /** Whether a phrase reaches into a strip and goes on behind it after no more than a blank. */
  private static boolean reachesOver(List<Word> words, double stripLeft, double stripRight) {
    double middle = (stripLeft + stripRight) / 2;
    for (int i = 1; i < words.size(); i++) {
      double end = words.get(i - 1).box().right();
      double start = words.get(i).box().left();
      boolean around =
          words.get(i - 1).box().centerX() < middle && middle <= words.get(i).box().centerX();
      if (around && start - end < BLANK * words.get(i).size()) {
        return end > stripLeft + 1 || start < stripRight - 1;
      }
    }
    return false;
  }

  private int column(Box word) {
    for (int i = 0; i + 1 < columns.size(); i++) {
      double border = (columns.get(i).right() + columns.get(i + 1).left()) / 2;
      if (word.centerX() < border) {
        return i;
      }
    }
    return columns.size() - 1;
  }

  private List<BandRow> join(List<BandRow> band, boolean head) {
    if (band.size() < 2) {
      return new ArrayList<>(band);
    }
    boolean ruledHead = head && rules.size() > 2;
    Optional<List<BandRow>> levels = ruledHead ? HeadSpans.read(columns, band) : Optional.empty();
    if (levels.isPresent()) {
      return levels.get();
    }
    if (ruledHead && band.size() <= MAX_HEAD_LINES && staggered(band) || sentences(band)) {
      BandRow joined = new BandRow(columns.size());
      band.forEach(joined::append);
      return List.of(joined);
    }
    List<BandRow> rows = new ArrayList<>();
    for (BandRow row : band) {
      boolean continues = !rows.isEmpty() && !row.has(0) && wraps(rows.get(rows.size() - 1), row);
      if (continues) {
        rows.get(rows.size() - 1).append(row);
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The lines of a head fill different columns: one cell has two lines, its neighbour one. */
  private static boolean staggered(List<BandRow> band) {
    if (band.stream().anyMatch(BandRow::spansColumns)) {
      return false;
    }
    int filled = band.get(0).filled();
    return band.stream().anyMatch(row -> row.filled() != filled || !sameColumns(band.get(0), row));
  }

  private static boolean sameColumns(BandRow one, BandRow other) {
    for (int i = 0; i < one.columns(); i++) {
      if (one.has(i) != other.has(i)) {
        return false;
      }
    }
    return true;
  }

  /** One column is filled with sentences line by line, another holds fewer lines. */
  private boolean sentences(List<BandRow> band) {
    for (int column = 0; column < columns.size(); column++) {
      int filled = 0;
      double width = 0;
      for (BandRow row : band) {
        for (Line line : row.lines(column)) {
          filled++;
          width += line.box().width() / line.size();
        }
      }
      if (filled >= band.size() && width / filled > SENTENCE) {
        long labels = band.stream().filter(row -> row.filled() > 1).count();
        return labels * 2 <= band.size() + 1;
      }
    }
    return false;
  }

  private static boolean wraps(BandRow above, BandRow below) {
    for (int column = 0; column < below.columns(); column++) {
      if (below.has(column)) {
        if (!above.has(column)) {
          return false;
        }
        Line first = below.lines(column).get(0);
        List<Line> lines = above.lines(column);
        Line last = lines.get(lines.size() - 1);
        if (first.baseline() - last.baseline() > 1.45 * first.size()) {
          return false;
        }
      }
    }
    return true;
  }
}
