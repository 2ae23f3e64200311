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

  /**
   * A cell's place.
   *
   * @param row from 0
   * @param column from 0
   */
  public record Place(int row, int column) {}

  /**
   * A cell's size.
   *
   * @param columns 1 or more
   * @param rows 1 or more
   */
  public record Span(int columns, int rows) {}

  /**
   * Makes an empty sheet.
   *
   * @param document what the file is called in messages
   */
  public Grid(String document) {
    this.document = document;
  }

  /**
   * Fills a place.
   *
   * @param place where
   * @param cell what it shows
   * @throws DocumentException if there are more cells than anybody reads
   */
  public void put(Place place, Element cell) {
    if (++cells > MAX_CELLS) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          document + " has a sheet of more than 500,000 cells: split it, or exclude it");
    }
    rows.computeIfAbsent(place.row(), r -> new TreeMap<>()).put(place.column(), cell);
  }

  /**
   * Lets a cell cover others; a size of one cell or less changes nothing.
   *
   * @param place of the cell
   * @param columns how many columns it covers
   * @param rowCount how many rows it covers
   */
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
