package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/**
 * A table with rules round every cell; the first row is the header, all but column one is right.
 */
final class RuledTable {
  private static final float ROW_HEIGHT = 19;
  private static final float PADDING = 6;
  private static final Color HEADER = new Color(0xE3ECF3);

  private final DemoFonts fonts;
  private final float[] widths;
  private final List<List<String>> rows;

  RuledTable(DemoFonts fonts, float[] widths, List<List<String>> rows) {
    this.fonts = fonts;
    this.widths = widths;
    this.rows = rows;
  }

  /** Draws the table and answers its height. */
  float draw(Pen pen, float left, float top) throws IOException {
    float total = 0;
    for (float width : widths) {
      total += width;
    }
    pen.ink(HEADER);
    pen.fill(left, top, total, ROW_HEIGHT);
    pen.ink(Color.BLACK);
    for (int row = 0; row < rows.size(); row++) {
      drawRow(pen, left, top + row * ROW_HEIGHT, row);
    }
    float height = rows.size() * ROW_HEIGHT;
    for (int row = 0; row <= rows.size(); row++) {
      pen.line(left, top + row * ROW_HEIGHT, left + total, top + row * ROW_HEIGHT, 0.6f);
    }
    float x = left;
    pen.line(x, top, x, top + height, 0.6f);
    for (float width : widths) {
      x += width;
      pen.line(x, top, x, top + height, 0.6f);
    }
    return height;
  }

  private void drawRow(Pen pen, float left, float top, int row) throws IOException {
    var font = row == 0 || row == rows.size() - 1 ? fonts.sansBold() : fonts.sans();
    float x = left;
    for (int column = 0; column < widths.length; column++) {
      String cell = rows.get(row).get(column);
      if (column == 0) {
        pen.text(x + PADDING, top + 13, font, 9.5f, cell);
      } else {
        pen.textRight(x + widths[column] - PADDING, top + 13, font, 9.5f, cell);
      }
      x += widths[column];
    }
  }
}
