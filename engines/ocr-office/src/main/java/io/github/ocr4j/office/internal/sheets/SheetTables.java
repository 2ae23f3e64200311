package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Divides a sheet at its blank rows into tables and lines of text. */
public final class SheetTables {
  /** A table of more places than this is no document. */
  private static final long MAX_PLACES = 1_000_000;

  private final Grid grid;

  /** Prepares a sheet of these cells. */
  public SheetTables(Grid grid) {
    this.grid = grid;
  }

  /** Adds everything that the sheet shows to the target. */
  public void write(Element target) {
    List<Integer> region = new ArrayList<>();
    int coveredUntil = -1;
    for (int row : grid.rows().keySet()) {
      if (!region.isEmpty() && row > Math.max(coveredUntil, region.get(region.size() - 1)) + 1) {
        writeRegion(region, target);
        region.clear();
      }
      region.add(row);
      for (int column : grid.rows().get(row).keySet()) {
        coveredUntil = Math.max(coveredUntil, row + rowsOf(row, column) - 1);
      }
    }
    if (!region.isEmpty()) {
      writeRegion(region, target);
    }
  }

  /** Lines of one cell above a table are its titles. */
  private void writeRegion(List<Integer> rows, Element target) {
    int from = 0;
    while (from < rows.size()
        && grid.rows().get(rows.get(from)).size() == 1
        && rowsOf(rows.get(from), grid.rows().get(rows.get(from)).firstKey()) == 1
        && (from > 0 || isWide(rows))) {
      Element paragraph = target.appendElement("p");
      Element cell = grid.rows().get(rows.get(from)).firstEntry().getValue();
      paragraph.appendChildren(cell.childNodes());
      from++;
    }
    if (from < rows.size()) {
      writeTable(rows.subList(from, rows.size()), target.appendElement("table"));
    }
  }

  private boolean isWide(List<Integer> rows) {
    return rows.size() == 1 || rows.stream().anyMatch(row -> grid.rows().get(row).size() > 1);
  }

  private void writeTable(List<Integer> rows, Element table) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int row : rows) {
      NavigableMap<Integer, Element> cells = grid.rows().get(row);
      first = Math.min(first, cells.firstKey());
      last = Math.max(last, cells.lastKey());
    }
    if (rows.size() * (last - first + 1L) > MAX_PLACES) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          grid.document() + " has a sheet whose few cells lie far apart: split it, or exclude it");
    }
    Set<Grid.Place> covered = covered(rows, last);
    for (int row : rows) {
      Element line = table.appendElement("tr");
      Map<Integer, Element> cells = grid.rows().get(row);
      for (int column = first; column <= last; column++) {
        if (covered.contains(new Grid.Place(row, column))) {
          continue;
        }
        Element cell = cells.getOrDefault(column, new Element("td"));
        Grid.Span span = grid.spans().get(new Grid.Place(row, column));
        if (span != null) {
          cell.attr("colspan", "" + Math.min(span.columns(), last - column + 1));
          cell.attr("rowspan", "" + rowsWithin(rows, row, span.rows()));
        }
        line.appendChild(cell);
      }
    }
  }

  private Set<Grid.Place> covered(List<Integer> rows, int lastColumn) {
    Set<Grid.Place> covered = new HashSet<>();
    grid.spans()
        .forEach(
            (place, span) -> {
              int end = Math.min(lastColumn, place.column() + span.columns() - 1);
              for (int row : rows) {
                if (row >= place.row() && row < place.row() + span.rows()) {
                  for (int column = place.column(); column <= end; column++) {
                    covered.add(new Grid.Place(row, column));
                  }
                }
              }
              covered.remove(place);
            });
    return covered;
  }

  private static long rowsWithin(List<Integer> rows, int row, int span) {
    return rows.stream().filter(r -> r >= row && r < row + span).count();
  }

  private int rowsOf(int row, int column) {
    return grid.spans().getOrDefault(new Grid.Place(row, column), new Grid.Span(1, 1)).rows();
  }
}
