package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;

/** A bar chart with two series, drawn as vectors. */
final class BarChart {
  private static final Color FIRST = new Color(0x2F6690);
  private static final Color SECOND = new Color(0xE3A857);
  private static final Color GRID = new Color(0xC8C8C8);
  private static final int MAXIMUM = 20;

  private final DemoFonts fonts;
  private final String[] labels;
  private final int[] first;
  private final int[] second;

  BarChart(DemoFonts fonts, String[] labels, int[] first, int[] second) {
    this.fonts = fonts;
    this.labels = labels.clone();
    this.first = first.clone();
    this.second = second.clone();
  }

  void draw(Pen pen, float left, float top, float width, float height) throws IOException {
    float plotLeft = left + 34;
    float plotTop = top + 30;
    float plotWidth = width - 44;
    float bottom = top + height - 22;
    float unit = (bottom - plotTop) / MAXIMUM;
    for (int value = 0; value <= MAXIMUM; value += 5) {
      pen.ink(GRID);
      pen.line(plotLeft, bottom - value * unit, plotLeft + plotWidth, bottom - value * unit, 0.5f);
      pen.ink(Color.DARK_GRAY);
      pen.textRight(plotLeft - 5, bottom - value * unit + 3, fonts.sans(), 8, "" + value);
    }
    float slot = plotWidth / labels.length;
    float bar = slot * 0.3f;
    for (int i = 0; i < labels.length; i++) {
      float x = plotLeft + i * slot + slot * 0.17f;
      pen.ink(FIRST);
      pen.fill(x, bottom - first[i] * unit, bar, first[i] * unit);
      pen.ink(SECOND);
      pen.fill(x + bar + 2, bottom - second[i] * unit, bar, second[i] * unit);
      pen.ink(Color.DARK_GRAY);
      pen.textCentred(plotLeft + (i + 0.5f) * slot, bottom + 13, fonts.sans(), 8.5f, labels[i]);
    }
    pen.line(plotLeft, bottom, plotLeft + plotWidth, bottom, 0.9f);
    legend(pen, plotLeft, top + 8);
    pen.ink(GRID);
    pen.frame(left, top, width, height, 0.7f);
    pen.ink(Color.BLACK);
  }

  private void legend(Pen pen, float x, float y) throws IOException {
    pen.ink(FIRST);
    pen.fill(x, y, 8, 8);
    pen.ink(SECOND);
    pen.fill(x + 96, y, 8, 8);
    pen.ink(Color.DARK_GRAY);
    pen.text(x + 12, y + 7, fonts.sans(), 8.5f, "Planned visits");
    pen.text(x + 108, y + 7, fonts.sans(), 8.5f, "Unplanned visits");
  }
}
