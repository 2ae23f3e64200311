package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A screenshot of the settings of an application that does not exist. */
final class DashboardScreenshot {
  private static final float WIDTH = 960;
  private static final float HEIGHT = 600;
  private static final Color BAR = new Color(0x1F4E6B);
  private static final Color PANEL = new Color(0xF3F5F7);
  private static final Color RULE = new Color(0xC5CBD1);
  private static final Color TEXT = new Color(0x24292F);
  private static final Color QUIET = new Color(0x5A6470);

  private final Pen pen;
  private final DemoFonts fonts;

  private DashboardScreenshot(Pen pen, DemoFonts fonts) {
    this.pen = pen;
    this.fonts = fonts;
  }

  static byte[] make() throws IOException {
    return Images.png(
        Raster.render(
            new PDRectangle(WIDTH, HEIGHT),
            108,
            (pen, fonts) -> new DashboardScreenshot(pen, fonts).draw()));
  }

  private void draw() throws IOException {
    titleBar();
    sideBar();
    pen.ink(TEXT);
    pen.text(240, 92, fonts.sansBold(), 20, "Gauge settings");
    pen.ink(QUIET);
    pen.text(240, 112, fonts.sans(), 12, "SP-02 Skerry Point, radar gauge TW-40");
    field(240, 140, "Name", "SP-02 Skerry Point");
    field(590, 140, "Serial number", "TW40-118233");
    field(240, 206, "Reading interval", "10 minutes");
    field(590, 206, "Offset to chart datum", "+1.420 m");
    field(240, 272, "Alarm level, high", "4.80 m");
    field(590, 272, "Alarm level, low", "0.35 m");
    checkBox(240, 346, true, "Send alarms to the duty officer");
    checkBox(240, 374, true, "Filter rain echoes");
    checkBox(240, 402, false, "Store raw echoes (needs a memory card)");
    status();
    button(684, 540, 84, "Cancel", false);
    button(784, 540, 116, "Save settings", true);
  }

  private void titleBar() throws IOException {
    pen.ink(BAR);
    pen.fill(0, 0, WIDTH, 44);
    pen.ink(Color.WHITE);
    pen.circle(26, 22, 9, false);
    pen.text(46, 27, fonts.sansBold(), 14, "Tidewell Gauge Manager 5.1");
    pen.textRight(WIDTH - 20, 27, fonts.sans(), 12, "i.solheim");
  }

  private void sideBar() throws IOException {
    pen.ink(PANEL);
    pen.fill(0, 44, 200, HEIGHT - 44);
    String[] entries = {"Overview", "Map", "Gauges", "Alarms", "Reports", "Users"};
    for (int i = 0; i < entries.length; i++) {
      float y = 70 + i * 36;
      if (i == 2) {
        pen.ink(new Color(0xD6E4EE));
        pen.fill(0, y - 4, 200, 32);
        pen.ink(BAR);
        pen.fill(0, y - 4, 4, 32);
      }
      pen.ink(i == 2 ? BAR : TEXT);
      pen.text(28, y + 16, i == 2 ? fonts.sansBold() : fonts.sans(), 13, entries[i]);
    }
    pen.ink(RULE);
    pen.line(200, 44, 200, HEIGHT, 1);
  }

  private void field(float x, float y, String label, String value) throws IOException {
    pen.ink(QUIET);
    pen.text(x, y + 10, fonts.sans(), 11.5f, label);
    pen.ink(RULE);
    pen.frame(x, y + 17, 310, 30, 1);
    pen.ink(TEXT);
    pen.text(x + 10, y + 37, fonts.sans(), 13, value);
  }

  private void checkBox(float x, float y, boolean checked, String label) throws IOException {
    if (checked) {
      pen.ink(BAR);
      pen.fill(x, y, 15, 15);
      pen.ink(Color.WHITE);
      pen.line(x + 3, y + 8, x + 6.5f, y + 11.5f, 1.8f);
      pen.line(x + 6.5f, y + 11.5f, x + 12, y + 4, 1.8f);
    } else {
      pen.ink(RULE);
      pen.frame(x, y, 15, 15, 1);
    }
    pen.ink(TEXT);
    pen.text(x + 25, y + 12, fonts.sans(), 13, label);
  }

  private void status() throws IOException {
    pen.ink(PANEL);
    pen.fill(240, 438, 660, 74);
    pen.ink(RULE);
    pen.frame(240, 438, 660, 74, 1);
    String[][] cells = {
      {"Last reading", "2.31 m"},
      {"Received", "12 March 2026, 14:20"},
      {"Battery", "12.7 V"},
      {"Signal", "-71 dBm"}
    };
    float[] columns = {258, 398, 640, 790};
    for (int i = 0; i < cells.length; i++) {
      pen.ink(QUIET);
      pen.text(columns[i], 464, fonts.sans(), 11.5f, cells[i][0]);
      pen.ink(TEXT);
      pen.text(columns[i], 489, fonts.sansBold(), 15, cells[i][1]);
    }
  }

  private void button(float x, float y, float width, String label, boolean primary)
      throws IOException {
    pen.ink(primary ? BAR : RULE);
    if (primary) {
      pen.fill(x, y, width, 34);
    } else {
      pen.frame(x, y, width, 34, 1);
    }
    pen.ink(primary ? Color.WHITE : TEXT);
    pen.textCentred(x + width / 2, y + 22, fonts.sansBold(), 12.5f, label);
  }
}
