package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A born-digital page in two columns, with a title over both. */
final class Newsletter {
  private static final float BODY = 11.5f;
  private static final float LEFT = 54;
  private static final float COLUMN = 231;
  private static final float RIGHT = LEFT + COLUMN + 25;
  private static final float WIDTH = RIGHT + COLUMN - LEFT;
  private static final Color ACCENT = new Color(0x1F4E6B);

  private Newsletter() {}

  static byte[] make() throws IOException {
    try (PDDocument document = new PDDocument()) {
      DemoFonts fonts = DemoFonts.embeddedIn(document);
      try (Pen pen = Pen.onNewPage(document, PDRectangle.A4)) {
        masthead(pen, fonts);
        leftColumn(pen, fonts);
        rightColumn(pen, fonts);
      }
      return PdfFile.save(
          document, "Slack Water, issue 14", "Tidewell Instruments", LocalDate.of(2025, 10, 6));
    }
  }

  private static void masthead(Pen pen, DemoFonts fonts) throws IOException {
    pen.ink(ACCENT);
    pen.text(LEFT, 88, fonts.serifBold(), 40, "Slack Water");
    pen.textRight(LEFT + WIDTH, 70, fonts.sans(), 9, "Issue 14");
    pen.textRight(LEFT + WIDTH, 83, fonts.sans(), 9, "October 2025");
    pen.line(LEFT, 100, LEFT + WIDTH, 100, 2);
    pen.ink(Color.DARK_GRAY);
    pen.text(LEFT, 114, fonts.serifItalic(), 10.5f, "News for friends of Tidewell Instruments");
    pen.ink(Color.BLACK);
  }

  private static void leftColumn(Pen pen, DemoFonts fonts) throws IOException {
    column(pen, fonts, LEFT)
        .heading(14, "What a radar gauge sees")
        .paragraph(
            "A radar gauge hangs over the water and never touches it. Twenty times a second it sends"
                + " a short chirp downwards and listens for the echo. The time the echo takes gives"
                + " the distance to the surface, and the distance gives the level.")
        .paragraph(
            "Waves make the echo restless. Our gauges therefore take 600 echoes, throw away the"
                + " highest and the lowest tenth and average the rest. What remains is the level of"
                + " the tide, good to three millimetres, even when the harbour is choppy.")
        .paragraph(
            "Rain was long the weak point of the method. Heavy drops reflect a part of the chirp, and"
                + " older receivers took the rain for water. The receiver of the TW-40 compares"
                + " neighbouring echoes and drops those that move faster than any water could.")
        .heading(14, "Spring visits are over")
        .paragraph(
            "By the end of May Ingrid and her crew had been to all 46 gauges. They scraped off eleven"
                + " kilograms of mussels, found one bird's nest with four eggs and left that gauge"
                + " alone until the middle of June.")
        .paragraph(
            "The nest was empty on 12 June. The gauge had meanwhile lost nothing: the parent birds"
                + " sat below the beam, and the filter counted them as rain.")
        .heading(14, "From the archive")
        .paragraph(
            "Our oldest staff gauge still stands in the fish dock. It was painted in feet in 1911,"
                + " and the zero is eleven inches too low, as every skipper in Northhaven knows.");
  }

  private static void rightColumn(Pen pen, DemoFonts fonts) throws IOException {
    TextFlow flow =
        column(pen, fonts, RIGHT)
            .heading(14, "Ask the workshop")
            .paragraph(
                "“My staff gauge and the display differ by two centimetres. Which one is right?” asks"
                    + " a reader from Millbrook.")
            .paragraph(
                "Usually both. The staff gauge stands at the foot of the steps, the radar hangs from"
                    + " the bridge, and between them the river falls a little. Before you call us,"
                    + " please:")
            .bullets(
                List.of(
                    "read the staff at slack water, when the surface is flat;",
                    "look at the display at the same minute;",
                    "write down five such pairs on different days."))
            .paragraph(
                "If the difference is the same each time, it belongs to the river, and we enter it as"
                    + " an offset. If it changes, something is loose, and we come.")
            .heading(14, "Dates");
    pen.text(RIGHT, flow.y() + 15, fonts.serifBold(), BODY, "18 October");
    pen.text(RIGHT + 72, flow.y() + 15, fonts.serif(), BODY, "Open workshop, Quay House");
    pen.text(RIGHT, flow.y() + 31, fonts.serifBold(), BODY, "4 November");
    pen.text(RIGHT + 72, flow.y() + 31, fonts.serif(), BODY, "Autumn visits, inner harbour");
    pen.text(RIGHT, flow.y() + 47, fonts.serifBold(), BODY, "2 December");
    pen.text(RIGHT + 72, flow.y() + 47, fonts.serif(), BODY, "Talk: a hundred years of tides");
    new TextFlow(pen, RIGHT, flow.y() + 55, COLUMN, fonts.serif(), fonts.sansBold(), BODY)
        .heading(14, "A new colleague")
        .paragraph(
            "Tomasz Wrona joined the workshop in September. He learned to repair ships' compasses in"
                + " Gdynia and now calibrates our tilt sensors. Say hello when you drop in: his"
                + " bench is the one with the plants.")
        .paragraph("Write to us: letters@tidewell.example. The next issue comes out in January.");
  }

  private static TextFlow column(Pen pen, DemoFonts fonts, float left) {
    return new TextFlow(pen, left, 122, COLUMN, fonts.serif(), fonts.sansBold(), BODY);
  }
}
