package io.github.ocr4j.markdown.internal.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Collects what a cell holds while its HTML is read. Not thread-safe. */
final class CellBuilder {
  private static final Set<String> KEPT =
      Set.of("a", "b", "strong", "i", "em", "u", "s", "del", "sub", "sup", "code");

  private final boolean header;
  private final int columns;
  private final int rows;
  private final List<CellPart> parts = new ArrayList<>(1);
  private final Deque<CellPart.Opening> open = new ArrayDeque<>(2);

  CellBuilder(boolean header, int columns, int rows) {
    this.header = header;
    this.columns = columns;
    this.rows = rows;
  }

  /** Whether an element marks words in a line; of others only the words are kept. */
  static boolean isKept(String element) {
    return KEPT.contains(element);
  }

  void words(String text) {
    if (!text.isEmpty()) {
      parts.add(new CellPart.Words(text));
    }
  }

  void lineBreak() {
    parts.add(new CellPart.Break());
  }

  void image(String source, String alt) {
    parts.add(new CellPart.Image(source, alt));
  }

  void open(String element, String target) {
    CellPart.Opening opening = new CellPart.Opening(element, target);
    open.push(opening);
    parts.add(opening);
  }

  /** Ends the innermost element, if it is this one. */
  boolean close(String element) {
    if (open.isEmpty() || !open.peek().name().equals(element)) {
      return false;
    }
    parts.add(new CellPart.Closing(open.pop()));
    return true;
  }

  boolean isComplete() {
    return open.isEmpty();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  TableCell build() {
    return new TableCell(header, columns, rows, parts);
  }
}
