package io.github.ocr4j.markdown.internal.source;

import java.util.BitSet;

/**
 * Positions in a cell of a pipe table. The parser takes the backslash out of {@code \|} before it
 * looks for inline elements, so what it reports after one is too far to the left.
 */
final class CellPositions {
  private final int start;
  private final int[] toSource;

  private CellPositions(int start, int[] toSource) {
    this.start = start;
    this.toSource = toSource;
  }

  static CellPositions of(String text, TextRange cell) {
    BitSet dropped = new BitSet();
    for (int i = cell.start(); i + 1 < cell.end(); i++) {
      if (text.charAt(i) == '\\' && text.charAt(i + 1) == '|') {
        dropped.set(i++ - cell.start());
      }
    }
    if (dropped.isEmpty()) {
      return new CellPositions(cell.start(), new int[0]);
    }
    int[] toSource = new int[cell.end() - cell.start() - dropped.cardinality() + 1];
    int content = 0;
    for (int source = cell.start(); source < cell.end(); source++) {
      toSource[content++] = source;
      source += dropped.get(source - cell.start()) ? 1 : 0;
    }
    toSource[content] = cell.end();
    return new CellPositions(cell.start(), toSource);
  }

  /** Where the character that the parser reports at a position really is. */
  int toSource(int reported) {
    int content = reported - start;
    return content < 0 || content >= toSource.length ? reported : toSource[content];
  }
}
