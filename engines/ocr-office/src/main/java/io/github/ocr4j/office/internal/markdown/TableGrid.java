package io.github.ocr4j.office.internal.markdown;

import io.github.ocr4j.office.internal.archive.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A table: the cells of each row, each where it begins, and how many columns there are. */
record TableGrid(List<List<Cell>> rows, int columns) {
  /** Wider tables are mistakes or attacks. */
  private static final int MAX_COLUMNS = 4_096;

  /** A cell that covers more places than this covers only one. */
  private static final int MAX_SPAN = 1_000;

  /** What a cell holds, the column from 0 where it begins, and how many places it covers. */
  record Cell(Element element, int column, int columnSpan, int rowSpan) {
    boolean isFilled() {
      return !Html.isBlank(element);
    }

    int width(boolean[] kept) {
      return (int) IntStream.range(column, column + columnSpan).filter(i -> kept[i]).count();
    }

    boolean isSpanning() {
      return columnSpan > 1 || rowSpan > 1;
    }
  }

  static TableGrid of(Element table) {
    List<Element> lines = rowsOf(table);
    List<List<Cell>> rows = new ArrayList<>();
    int[] coveredUntil = new int[MAX_COLUMNS];
    int columns = 0;
    for (int row = 0; row < lines.size(); row++) {
      List<Cell> cells = new ArrayList<>();
      int column = 0;
      for (Element element : lines.get(row).children()) {
        while (column < MAX_COLUMNS && coveredUntil[column] > row) {
          column++;
        }
        if (column >= MAX_COLUMNS) {
          break;
        }
        int columnSpan = Math.min(span(element, "colspan"), MAX_COLUMNS - column);
        int rowSpan = Math.min(span(element, "rowspan"), lines.size() - row);
        cells.add(new Cell(element, column, columnSpan, rowSpan));
        Arrays.fill(coveredUntil, column, column + columnSpan, row + rowSpan);
        column += columnSpan;
      }
      columns = Math.max(columns, column);
      rows.add(cells);
    }
    return new TableGrid(rows, columns).withoutBlankColumns();
  }

  /** Columns that only keep others apart are left out, as are rows. */
  private TableGrid withoutBlankColumns() {
    boolean[] kept = new boolean[columns];
    cells().filter(c -> c.columnSpan() == 1 && c.isFilled()).forEach(c -> kept[c.column()] = true);
    cells().filter(c -> c.isFilled() && c.width(kept) == 0).forEach(c -> kept[c.column()] = true);
    int[] places = new int[columns];
    int place = 0;
    for (int column = 0; column < columns; column++) {
      places[column] = place;
      place += kept[column] ? 1 : 0;
    }
    List<List<Cell>> narrow = new ArrayList<>();
    for (List<Cell> row : rows) {
      boolean blank = row.stream().noneMatch(c -> c.isFilled() || c.rowSpan() > 1);
      if (!blank || columnsOf(row) < columns) {
        narrow.add(
            row.stream()
                .filter(c -> c.width(kept) > 0)
                .map(c -> new Cell(c.element(), places[c.column()], c.width(kept), c.rowSpan()))
                .toList());
      }
    }
    return new TableGrid(narrow, place);
  }

  private Stream<Cell> cells() {
    return rows.stream().flatMap(List::stream);
  }

  private static int columnsOf(List<Cell> row) {
    return row.stream().mapToInt(Cell::columnSpan).sum();
  }

  private static List<Element> rowsOf(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" ->
            child.children().stream().filter(e -> e.nameIs("tr")).forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    int span = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
    return span < 1 || span > MAX_SPAN ? 1 : span;
  }

  boolean hasSpans() {
    return cells().anyMatch(Cell::isSpanning);
  }

  /** Whether a cell holds what a line of text cannot carry. */
  boolean hasTables() {
    return cells().anyMatch(cell -> cell.element().selectFirst("table") != null);
  }

  boolean isOneCell() {
    return rows.size() == 1 && rows.get(0).size() == 1;
  }
}
