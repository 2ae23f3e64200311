package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.PageStructure.Cell;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the tagged parts of one page in their order. */
final class PageParts {
  private final List<Object> order = new ArrayList<>();
  private final Map<Object, Part> blocks = new IdentityHashMap<>();
  private final Map<Object, Set<Integer>> marks = new IdentityHashMap<>();
  private final Map<TaggedTable, Map<Integer, Set<Integer>>> tables = new IdentityHashMap<>();

  void add(Object block, Kind kind, int level, int mark) {
    if (!blocks.containsKey(block)) {
      order.add(block);
      blocks.put(block, new Part(kind, level, Set.of(), List.of()));
    }
    marks.computeIfAbsent(block, b -> new HashSet<>()).add(mark);
  }

  void addToTable(TaggedTable table, int mark) {
    if (!tables.containsKey(table)) {
      order.add(table);
      tables.put(table, new HashMap<>());
    }
    tables.get(table).computeIfAbsent(table.current(), c -> new HashSet<>()).add(mark);
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Object key : order) {
      if (key instanceof TaggedTable table) {
        parts.add(new Part(Kind.TABLE, 0, Set.of(), cells(table)));
      } else {
        Part part = blocks.get(key);
        parts.add(new Part(part.kind(), part.level(), marks.get(key), List.of()));
      }
    }
    return parts;
  }

  /** The rows that have text on this page; a long table goes on over several. */
  private List<Cell> cells(TaggedTable table) {
    Map<Integer, Set<Integer>> marked = tables.get(table);
    TreeSet<Integer> rows = new TreeSet<>();
    marked.keySet().stream()
        .filter(cell -> cell >= 0)
        .forEach(cell -> rows.add(table.places().get(cell).row()));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.places().size(); i++) {
      TaggedTable.Place place = table.places().get(i);
      if (!rows.isEmpty() && place.row() >= rows.first() && place.row() <= rows.last()) {
        int rowSpan = Math.min(place.rowSpan(), rows.last() - place.row() + 1);
        Set<Integer> text = marked.getOrDefault(i, Set.of());
        int row = place.row() - rows.first();
        cells.add(new Cell(row, place.column(), rowSpan, place.columnSpan(), text));
      }
    }
    return cells;
  }
}
