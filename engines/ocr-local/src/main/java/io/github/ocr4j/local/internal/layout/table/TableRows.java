package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.LineBuilder;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.TextRows;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides which lines of text are one row of a table: between two rulings, or wrapped. */
record TableRows(List<Ruling> rulings, List<Box> columns) {
  /** The rows of the table that rows of words form. */
  List<TableRow> join(List<List<Word>> textRows) {
    List<TableRow> rows = new ArrayList<>();
    for (List<List<Word>> band :
        Rows.split(textRows, (last, next) -> bandIndex(last) != bandIndex(next))) {
      rows.addAll(joinBand(band.stream().map(this::row).toList(), bandIndex(band.get(0)) == 0));
    }
    return rows;
  }

  private int bandIndex(List<Word> row) {
    double y = row.get(0).box().centerY();
    int index = 0;
    while (index + 1 < rulings.size() && rulings.get(index + 1).position() < y) {
      index++;
    }
    return index;
  }

  private TableRow row(List<Word> words) {
    TableRow row = new TableRow(columns.size());
    for (Line phrase : LineBuilder.build(words)) {
      put(phrase, row);
    }
    return row;
  }

  /** A phrase that reaches over the strip between columns spans them; else each has its words. */
  private void put(Line phrase, TableRow row) {
    List<Word> words = phrase.words();
    int first = column(words.get(0));
    int last = column(words.get(words.size() - 1));
    for (int column = first; column < last; column++) {
      Box strip = new Box(columns.get(column).right(), 0, columns.get(column + 1).left(), 0);
      if (hasTextAcross(words, strip)) {
        row.add(first, phrase);
        row.span(first, last);
        return;
      }
    }
    for (int column = first; column <= last; column++) {
      int index = column;
      List<Word> own = words.stream().filter(word -> column(word) == index).toList();
      if (!own.isEmpty()) {
        row.add(column, Line.of(own));
      }
    }
  }

  /** Whether a word crosses a strip, or ends in it and the next one follows after a blank. */
  private static boolean hasTextAcross(List<Word> words, Box strip) {
    double left = strip.left() - TextRows.EDGE_POINTS;
    double right = strip.right() + TextRows.EDGE_POINTS;
    if (words.stream().anyMatch(word -> word.box().left() < left && word.box().right() > right)) {
      return true;
    }
    for (int i = 1; i < words.size(); i++) {
      Box before = words.get(i - 1).box();
      Box next = words.get(i).box();
      boolean isAround = before.centerX() < strip.centerX() && strip.centerX() <= next.centerX();
      double gap = words.get(i).gapAfter(words.get(i - 1));
      if (isAround && gap < TextRows.MAX_BLANK_LETTER_SIZES * words.get(i).size()) {
        return before.right() > strip.left() + TextRows.EDGE_POINTS
            || next.left() < strip.right() - TextRows.EDGE_POINTS;
      }
    }
    return false;
  }

  private int column(Word word) {
    for (int i = 0; i + 1 < columns.size(); i++) {
      double border = (columns.get(i).right() + columns.get(i + 1).left()) / 2;
      if (word.box().centerX() < border) {
        return i;
      }
    }
    return columns.size() - 1;
  }

  private List<TableRow> joinBand(List<TableRow> band, boolean isHead) {
    if (band.size() < 2) {
      return band;
    }
    boolean isRuledHead = isHead && rulings.size() > 2;
    Optional<List<TableRow>> levels =
        isRuledHead ? HeadSpans.read(columns, band) : Optional.empty();
    if (levels.isPresent()) {
      return levels.get();
    }
    if (isRuledHead && band.size() <= TextRows.MAX_HEAD_LINES && isStaggered(band)
        || hasSentences(band)) {
      TableRow joined = new TableRow(columns.size());
      band.forEach(joined::append);
      return List.of(joined);
    }
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : band) {
      TableRow last = rows.isEmpty() ? row : rows.get(rows.size() - 1);
      if (last != row && !row.hasText(0) && isWrapped(last, row)) {
        last.append(row);
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Whether the lines of a head fill different columns: cells with more and with fewer lines. */
  private static boolean isStaggered(List<TableRow> band) {
    return band.stream().noneMatch(TableRow::hasSpans)
        && band.stream().anyMatch(row -> !hasSameColumns(band.get(0), row));
  }

  private static boolean hasSameColumns(TableRow one, TableRow other) {
    return IntStream.range(0, one.columns()).allMatch(i -> one.hasText(i) == other.hasText(i));
  }

  /** Whether one column is filled with sentences line by line and another holds fewer lines. */
  private boolean hasSentences(List<TableRow> band) {
    for (int column = 0; column < columns.size(); column++) {
      int filled = 0;
      double width = 0;
      for (TableRow row : band) {
        for (Line line : row.lines(column)) {
          filled++;
          width += line.box().width() / line.size();
        }
      }
      if (filled >= band.size() && width / filled > TextRows.MIN_SENTENCE_LETTER_SIZES) {
        long labels = band.stream().filter(row -> row.filledColumns() > 1).count();
        return labels * 2 <= band.size() + 1;
      }
    }
    return false;
  }

  /** Whether all text of a row stands close under text of the row above. */
  private static boolean isWrapped(TableRow above, TableRow below) {
    for (int column = 0; column < below.columns(); column++) {
      if (below.hasText(column)) {
        if (!above.hasText(column)) {
          return false;
        }
        Line first = below.lines(column).get(0);
        List<Line> lines = above.lines(column);
        Line last = lines.get(lines.size() - 1);
        if (first.baseline() - last.baseline()
            > TextRows.MAX_WRAPPED_STEP_LETTER_SIZES * first.size()) {
          return false;
        }
      }
    }
    return true;
  }
}
