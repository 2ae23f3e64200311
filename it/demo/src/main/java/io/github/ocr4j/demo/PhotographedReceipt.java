package io.github.ocr4j.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A till receipt on a table, taken with a telephone. */
final class PhotographedReceipt {
  private static final float WIDTH = 226;
  private static final float HEIGHT = 440;
  private static final float LEFT = 14;

  private PhotographedReceipt() {}

  static byte[] make() throws IOException {
    BufferedImage slip =
        Raster.render(new PDRectangle(WIDTH, HEIGHT), 300, PhotographedReceipt::draw);
    BufferedImage photograph =
        new Camera(1500, 2000, 20260311)
            .photograph(slip, 318, 142, 1132, 98, 1236, 1846, 236, 1870);
    return Images.jpeg(photograph, 0.72f);
  }

  private static void draw(Pen pen, DemoFonts fonts) throws IOException {
    pen.ink(new Color(0xF6F4EE));
    pen.fill(0, 0, WIDTH, HEIGHT);
    pen.ink(new Color(0x2A2A30));
    pen.textCentred(WIDTH / 2, 34, fonts.sansBold(), 15, "PIER HARDWARE");
    pen.textCentred(WIDTH / 2, 48, fonts.mono(), 8.5f, "3 Ropewalk, Northhaven");
    pen.textCentred(WIDTH / 2, 59, fonts.mono(), 8.5f, "Tel. 0555 014 388");
    String[][] lines = {
      {"11.03.2026 08:42", "Till 2"},
      {"Receipt 004417", "Served by Meg"},
      {},
      {"Bolt M12x80 stainless", ""},
      {"   4 x 3.45", "13.80"},
      {"Washer M12 stainless", ""},
      {"   8 x 0.40", "3.20"},
      {"Lock nut M12 stainless", ""},
      {"   4 x 0.95", "3.80"},
      {"Marine sealant 290 ml", "11.90"},
      {"Cable ties 300 mm, 100 pcs", "7.49"},
      {"Work gloves size 9", "6.25"},
      {},
      {"Subtotal", "46.44"},
      {"Trade discount 5 %", "-2.32"},
    };
    float y = 84;
    for (String[] line : lines) {
      if (line.length == 0) {
        pen.dashed(LEFT, y - 3, WIDTH - LEFT, y - 3, 0.8f);
      } else {
        pen.text(LEFT, y, fonts.mono(), 9, line[0]);
        pen.textRight(WIDTH - LEFT, y, fonts.mono(), 9, line[1]);
      }
      y += 15;
    }
    pen.dashed(LEFT, y - 3, WIDTH - LEFT, y - 3, 0.8f);
    pen.text(LEFT, y + 16, fonts.sansBold(), 14, "TOTAL EUR");
    pen.textRight(WIDTH - LEFT, y + 16, fonts.sansBold(), 14, "44.12");
    pen.text(LEFT, y + 34, fonts.mono(), 9, "incl. 20 % VAT");
    pen.textRight(WIDTH - LEFT, y + 34, fonts.mono(), 9, "7.35");
    pen.text(LEFT, y + 49, fonts.mono(), 9, "Card ending 4071");
    pen.textRight(WIDTH - LEFT, y + 49, fonts.mono(), 9, "44.12");
    pen.textCentred(WIDTH / 2, y + 78, fonts.mono(), 8.5f, "Goods can be returned within");
    pen.textCentred(WIDTH / 2, y + 89, fonts.mono(), 8.5f, "14 days with this receipt.");
    pen.textCentred(WIDTH / 2, y + 108, fonts.sansBold(), 10, "THANK YOU");
  }
}
