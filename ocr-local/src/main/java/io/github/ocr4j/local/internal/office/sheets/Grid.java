package io.github.ocr4j.local.internal.office.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * The cells of a sheet that show something.
 *
 * @param rows cells by their row and column, each from 0
 * @param spans how many columns and rows a cell covers, by its place
 */
record Grid(NavigableMap<Integer, NavigableMap<Integer, Element>> rows, Map<Place, Span> spans) {
  /** A cell's row and column, from 0. */
  record Place(int row, int column) {}

  /** How many columns and rows a cell covers. */
  record Span(int columns, int rows) {}

  Grid() {
    this(new TreeMap<>(), new HashMap<>());
  }

  void put(int row, int column, Element cell) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
  }
}
