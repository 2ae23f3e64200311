package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** The cells of a sheet that show something. Not thread-safe. */
public final class Grid {
  /** More cells than this are no document. */
  private static final int MAX_CELLS = 500_000;

  private final NavigableMap<Integer, NavigableMap<Integer, Element>> rows = new TreeMap<>();
  private final Map<Place, Span> spans = new HashMap<>();
  private final String document;
  private int cells;

  /** The place of a cell: its row and column from 0. */
  public record Place(int row, int column) {}

  /** How many columns and rows a cell covers, 1 or more. */
  public record Span(int columns, int rows) {}

  /** An empty sheet of a document, which is named in messages. */
  public Grid(String document) {
    this.document = document;
  }

  /** Fills a place; a sheet of too many cells is refused. */
  public void put(Place place, Element cell) {
    if (++cells > MAX_CELLS) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          document + " has a sheet of more than 500,000 cells: split it, or exclude it");
    }
    rows.computeIfAbsent(place.row(), r -> new TreeMap<>()).put(place.column(), cell);
  }

  /** Lets a cell cover others; a size of one cell or less changes nothing. */
  public void span(Place place, int columns, int rowCount) {
    if (columns > 0 && rowCount > 0 && columns * (long) rowCount > 1) {
      spans.put(place, new Span(columns, rowCount));
    }
  }

  String document() {
    return document;
  }

  /** Cells by their row and column. */
  NavigableMap<Integer, NavigableMap<Integer, Element>> rows() {
    return rows;
  }

  /** What cells cover that cover more than their own place. */
  Map<Place, Span> spans() {
    return spans;
  }
}
