package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Rule;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Decides which lines of text in a table are one row: between two rules, or wrapped. */
final class BandRows {
  /** A cell whose text is at least so many sizes wide holds sentences, which wrap. */
  private static final double SENTENCE = 12;

  /** A head has at most so many lines. */
  private static final int MAX_HEAD_LINES = 3;

  private final List<Rule> rules;
  private final List<Box> columns;

  BandRows(List<Rule> rules, List<Box> columns) {
    this.rules = rules;
    this.columns = columns;
  }

  /** Lines of text by column, and the first and last column of each phrase. */
  static final class Row {
    private final List<List<Line>> lines = new ArrayList<>();
    private final int[] spans;

    private Row(int columns) {
      spans = new int[columns];
      for (int i = 0; i < columns; i++) {
        lines.add(new ArrayList<>());
        spans[i] = 1;
      }
    }

    int filled() {
      return (int) lines.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private boolean has(int column) {
      return !lines.get(column).isEmpty();
    }

    private void append(Row below) {
      for (int i = 0; i < spans.length; i++) {
        lines.get(i).addAll(below.lines.get(i));
        spans[i] = Math.max(spans[i], below.spans[i]);
      }
    }

    List<Table.Cell> cells(int row) {
      List<Table.Cell> cells = new ArrayList<>();
      int column = 0;
      while (column < spans.length) {
        int span = 1;
        while (span < spans[column] && !has(column + span)) {
          span++;
        }
        cells.add(new Table.Cell(row, column, 1, span, lines.get(column)));
        column += span;
      }
      return cells;
    }
  }

  List<Row> rows(List<List<Word>> textRows) {
    List<Row> rows = new ArrayList<>();
    List<Row> band = new ArrayList<>();
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

  private Row row(List<Word> words) {
    Row row = new Row(columns.size());
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
  private void put(Row row, Line phrase, List<List<Word>> byColumn) {
    int first = column(phrase.words().get(0).box());
    int last = column(phrase.words().get(phrase.words().size() - 1).box());
    boolean crosses = false;
    for (int column = first; column < last; column++) {
      double stripLeft = columns.get(column).right();
      double stripRight = columns.get(column + 1).left();
      crosses |=
          phrase.words().stream()
              .anyMatch(w -> w.box().left() < stripLeft - 1 && w.box().right() > stripRight + 1);
    }
    if (crosses) {
      row.lines.get(first).add(phrase);
      row.spans[first] = last - first + 1;
      return;
    }
    for (int column = first; column <= last; column++) {
      if (!byColumn.get(column).isEmpty()) {
        row.lines.get(column).add(Line.of(byColumn.get(column)));
      }
    }
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

  private List<Row> join(List<Row> band, boolean head) {
    if (band.size() < 2) {
      return new ArrayList<>(band);
    }
    if (head && rules.size() > 2 && band.size() <= MAX_HEAD_LINES && staggered(band)
        || sentences(band)) {
      Row joined = new Row(columns.size());
      band.forEach(joined::append);
      return List.of(joined);
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : band) {
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
  private static boolean staggered(List<Row> band) {
    for (Row row : band) {
      for (int span : row.spans) {
        if (span > 1) {
          return false;
        }
      }
    }
    int filled = band.get(0).filled();
    return band.stream().anyMatch(row -> row.filled() != filled || !sameColumns(band.get(0), row));
  }

  private static boolean sameColumns(Row one, Row other) {
    for (int i = 0; i < one.spans.length; i++) {
      if (one.has(i) != other.has(i)) {
        return false;
      }
    }
    return true;
  }

  /** One column is filled with sentences line by line, another holds fewer lines. */
  private boolean sentences(List<Row> band) {
    for (int column = 0; column < columns.size(); column++) {
      int filled = 0;
      double width = 0;
      for (Row row : band) {
        for (Line line : row.lines.get(column)) {
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

  private static boolean wraps(Row above, Row below) {
    for (int column = 0; column < below.spans.length; column++) {
      if (below.has(column)) {
        if (!above.has(column)) {
          return false;
        }
        Line first = below.lines.get(column).get(0);
        List<Line> lines = above.lines.get(column);
        Line last = lines.get(lines.size() - 1);
        if (first.baseline() - last.baseline() > 1.45 * first.size()) {
          return false;
        }
      }
    }
    return true;
  }
}
