package io.github.ocr4j.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A letter that went through a scanner: a PDF without a text layer, one fax-coded image. */
final class ScannedLetter {
  private static final float LEFT = 71;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final int DOTS_PER_INCH = 300;

  private ScannedLetter() {}

  static byte[] make() throws IOException {
    BufferedImage sheet = Raster.render(PDRectangle.A4, DOTS_PER_INCH, ScannedLetter::draw);
    BufferedImage scan = new Scanner(0.8, 20260204).scan(sheet);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDImageXObject image = CCITTFactory.createFromImage(document, scan);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        stream.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      return PdfFile.save(document, "SCAN_0014", "Office scanner", LocalDate.of(2026, 2, 4));
    }
  }

  private static void draw(Pen pen, DemoFonts fonts) throws IOException {
    letterhead(pen, fonts);
    pen.text(LEFT, 150, fonts.serif(), 11.5f, "Tidewell Instruments");
    pen.text(LEFT, 165, fonts.serif(), 11.5f, "Field Service");
    pen.text(LEFT, 180, fonts.serif(), 11.5f, "Quay House, 14 Harbour Street");
    pen.text(LEFT, 195, fonts.serif(), 11.5f, "Northhaven");
    pen.textRight(LEFT + WIDTH, 150, fonts.serif(), 11.5f, "2 February 2026");
    pen.textRight(LEFT + WIDTH, 165, fonts.serif(), 11.5f, "Our reference: HA-2026-0117");
    TextFlow flow = new TextFlow(pen, LEFT, 212, WIDTH, fonts.serif(), fonts.serifBold(), 11.5f);
    flow.heading(12.5f, "Ladder at Skerry Point")
        .space(4)
        .paragraph("Dear Ms Solheim,")
        .paragraph(
            "Thank you for the field service report of 19 January. The board has read it with"
                + " interest and was glad to see availability above the agreed value for the third"
                + " year.")
        .paragraph(
            "We agree to your proposal to move the radar gauge at Skerry Point to the lee side of the"
                + " pier. Our works department will build the ladder in April, so that your crew can"
                + " use it for the spring visit. The cost of €6,200 is met from our budget for small"
                + " works, and no invoice to us is needed.")
        .paragraph(
            "May we ask you for two things? Please send us the drawing of the new bracket by"
                + " 27 February, with the position of the four bolts. And please let the harbour"
                + " office know the day of the move at least one week ahead (telephone 0555 014 220),"
                + " since the pier has to be closed to visitors while the crane is there.")
        .paragraph(
            "The old mounting plate may stay where it is. It has been useful to the fishermen, who"
                + " hang their nets on it.")
        .space(8)
        .paragraph("Yours sincerely,");
    signature(pen, flow.y() + 30);
    pen.text(LEFT, flow.y() + 72, fonts.serif(), 11.5f, "Aldous Brennan");
    pen.text(LEFT, flow.y() + 87, fonts.serif(), 11.5f, "Harbour Master");
    stamp(pen, fonts, 430, flow.y() + 50);
    pen.ink(Color.BLACK);
    pen.line(LEFT, 786, LEFT + WIDTH, 786, 0.6f);
    pen.textCentred(
        PDRectangle.A4.getWidth() / 2,
        799,
        fonts.sans(),
        8,
        "Northhaven Harbour Authority · Pilot House, North Pier · Northhaven · "
            + "office@northhaven-harbour.example");
  }

  private static void letterhead(Pen pen, DemoFonts fonts) throws IOException {
    pen.circle(LEFT + 20, 72, 20, true);
    pen.ink(Color.WHITE);
    pen.curve(2.4f, LEFT + 6, 68, LEFT + 13, 63, LEFT + 20, 68, LEFT + 27, 73, LEFT + 34, 68);
    pen.curve(2.4f, LEFT + 6, 77, LEFT + 13, 72, LEFT + 20, 77, LEFT + 27, 82, LEFT + 34, 77);
    pen.ink(Color.BLACK);
    pen.text(LEFT + 52, 70, fonts.serifBold(), 19, "Northhaven Harbour Authority");
    pen.text(LEFT + 52, 87, fonts.serifItalic(), 11, "Established by charter in 1847");
    pen.line(LEFT, 106, LEFT + WIDTH, 106, 1.2f);
  }

  private static void signature(Pen pen, float y) throws IOException {
    float x = LEFT + 4;
    pen.curve(
        1.5f, x, y + 12, x + 10, y - 14, x + 17, y - 22, x + 20, y - 4, x + 24, y + 14, x + 14,
        y + 2, x + 26, y - 2, x + 34, y - 4, x + 36, y + 10, x + 42, y + 2, x + 46, y - 8, x + 52,
        y + 12, x + 58, y - 2, x + 66, y - 26, x + 70, y - 20, x + 68, y + 10, x + 80, y - 12,
        x + 88, y + 2, x + 82, y + 12, x + 96, y + 4, x + 104, y - 6, x + 108, y + 8, x + 116, y,
        x + 126, y - 6, x + 150, y + 6);
    pen.curve(1.1f, x - 2, y + 18, x + 60, y + 15, x + 130, y + 19);
  }

  private static void stamp(Pen pen, DemoFonts fonts, float x, float y) throws IOException {
    pen.ink(new Color(0x303030));
    pen.frame(x - 62, y - 26, 124, 50, 1.6f);
    pen.textCentred(x, y - 9, fonts.sansBold(), 11, "RECEIVED");
    pen.textCentred(x, y + 5, fonts.mono(), 10, "04 FEB 2026");
    pen.textCentred(x, y + 17, fonts.sans(), 7.5f, "TIDEWELL INSTRUMENTS");
  }
}
