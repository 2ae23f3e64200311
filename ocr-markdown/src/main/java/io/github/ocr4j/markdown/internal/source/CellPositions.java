package io.github.ocr4j.markdown.internal.source;

import java.util.BitSet;

/**
 * Positions in a cell of a pipe table. The parser takes the backslash out of {@code \|} before it
 * looks for inline elements, so what it reports after one is too far to the left.
 */
final class CellPositions {
  /** Positions outside of cells, and in cells without {@code \|}. */
  static final CellPositions AS_REPORTED = new CellPositions(0, new int[0]);

  private final int start;
  private final int[] toSource;

  private CellPositions(int start, int[] toSource) {
    this.start = start;
    this.toSource = toSource;
  }

  static CellPositions of(String text, TextRange cell) {
    BitSet dropped = dropped(text, cell);
    int[] toSource = new int[cell.end() - cell.start() - dropped.cardinality() + 1];
    int content = 0;
    for (int source = cell.start(); source < cell.end(); source++) {
      toSource[content++] = source;
      source += dropped.get(source - cell.start()) ? 1 : 0;
    }
    toSource[content] = cell.end();
    return new CellPositions(cell.start(), toSource);
  }

  /** Backslashes that the parser takes out, counted from the cell's start. */
  private static BitSet dropped(String text, TextRange cell) {
    BitSet dropped = new BitSet(0);
    for (int i = cell.start(); i + 1 < cell.end(); i++) {
      if (text.charAt(i) == '\\' && text.charAt(i + 1) == '|') {
        dropped.set(i++ - cell.start());
      }
    }
    return dropped;
  }

  /** Where the character that the parser reports at a position really is. */
  int toSource(int reported) {
    int content = reported - start;
    return content < 0 || content >= toSource.length ? reported : toSource[content];
  }
}
