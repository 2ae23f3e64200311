package io.github.ocr4j.markdown.internal.table;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param isHeader whether it is a {@code th}
 * @param columns how many columns it spans, 1 to 1000
 * @param rows how many rows it spans, 1 to 1000
 * @param parts what it holds
 */
record TableCell(boolean isHeader, int columns, int rows, List<CellPart> parts) {
  private static final int MOST = 1000;

  TableCell {
    parts = List.copyOf(parts);
  }

  /** A cell that holds nothing but words, as most do. */
  static TableCell of(boolean header, int columns, int rows, String words) {
    List<CellPart> parts = words.isEmpty() ? List.of() : List.of(new CellPart.Words(words));
    return new TableCell(header, columns, rows, parts);
  }

  boolean isSpanning() {
    return columns > 1 || rows > 1;
  }

  /** Spans beyond 1000 are what browsers cut off too. */
  static int span(String attribute) {
    String digits = attribute.strip();
    int span = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 1;
      }
      span = Math.min(MOST, 10 * span + c - '0');
    }
    return Math.max(1, span);
  }
}
