package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A born-digital report: headings, lists, a ruled table, a figure, header and page numbers. */
final class ServiceReport {
  private static final float LEFT = 64;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float TOP = 82;
  private static final Color ACCENT = new Color(0x1F4E6B);

  private final PDDocument document;
  private final DemoFonts fonts;

  private ServiceReport(PDDocument document) throws IOException {
    this.document = document;
    this.fonts = DemoFonts.embeddedIn(document);
  }

  static byte[] make() throws IOException {
    try (PDDocument document = new PDDocument()) {
      ServiceReport report = new ServiceReport(document);
      report.summaryPage();
      report.availabilityPage();
      report.causesPage();
      report.planPage();
      report.headersAndPageNumbers();
      return PdfFile.save(
          document, "Field service report 2025", "Tidewell Instruments", LocalDate.of(2026, 1, 19));
    }
  }

  private void summaryPage() throws IOException {
    try (Pen pen = Pen.onNewPage(document, PDRectangle.A4)) {
      pen.ink(ACCENT);
      TextFlow title = flow(pen, TOP + 8);
      title.heading(25, "Field service report 2025");
      pen.line(LEFT, title.y() + 4, LEFT + WIDTH, title.y() + 4, 1.4f);
      pen.ink(Color.BLACK);
      flow(pen, title.y() + 12)
          .paragraph("Prepared by Ingrid Solheim, Field Service · 19 January 2026")
          .heading(15, "Summary")
          .paragraph(
              "Tidewell Instruments looks after 46 water level gauges on the Arne estuary and its"
                  + " tributaries on behalf of the Northhaven Harbour Authority. In 2025 the gauges"
                  + " reported 98.9 percent of their readings on time, against a contract value of"
                  + " 98.5 percent. It is the third year in a row above the target.")
          .paragraph(
              "Two events stand out. The storm of 11 February tore the radar gauge from the pier at"
                  + " Skerry Point, and it was back in service after nine days. In August a faulty"
                  + " firmware version drained the batteries of five gauges; all five were"
                  + " exchanged under warranty and none of the stored readings were lost.")
          .heading(15, "1  Scope of the service")
          .paragraph("The maintenance contract of 3 March 2023 covers:")
          .bullets(
              List.of(
                  "one planned visit to every gauge in spring and one in autumn, with cleaning,"
                      + " levelling and a check against the staff gauge;",
                  "repair within five working days after a gauge has failed to report for"
                      + " 24 hours;",
                  "a stock of six spare radar gauges and twelve battery packs at Quay House;",
                  "a yearly report, which is this document."))
          .paragraph(
              "Gauges that belong to the water board upstream of Millbrook Weir are read by the"
                  + " same system, but they are not part of the contract and do not appear in the"
                  + " figures below.")
          .heading(12, "1.1  How availability is counted")
          .paragraph(
              "A gauge owes one reading every ten minutes. A reading counts as on time when it"
                  + " arrives within thirty minutes. Announced maintenance of up to two hours per"
                  + " visit is not counted as downtime.");
    }
  }

  private void availabilityPage() throws IOException {
    try (Pen pen = Pen.onNewPage(document, PDRectangle.A4)) {
      TextFlow flow = flow(pen, TOP);
      flow.heading(15, "2  Availability by section")
          .paragraph(
              "Table 1 lists the five sections of the estuary from the sea inland. The Lower Arne carries"
                  + " most of the downtime. The outer harbour did well, although its gauges stand in"
                  + " the open, where boats can only land at slack water.")
          .space(4)
          .caption(fonts.serifItalic(), "Table 1: Visits, downtime and availability in 2025");
      RuledTable table =
          new RuledTable(
              fonts,
              new float[] {147, 70, 70, 90, 90},
              List.of(
                  List.of("Section", "Gauges", "Visits", "Downtime (h)", "Availability"),
                  List.of("Outer harbour", "9", "31", "402", "99.5 %"),
                  List.of("Skerry Point", "4", "17", "538", "98.5 %"),
                  List.of("Inner harbour", "14", "33", "611", "99.5 %"),
                  List.of("Lower Arne", "12", "28", "1,806", "98.3 %"),
                  List.of("Millbrook", "7", "15", "1,071", "98.3 %"),
                  List.of("All sections", "46", "124", "4,428", "98.9 %")));
      float bottom = flow.y() + table.draw(pen, LEFT, flow.y() + 4) + 4;
      flow(pen, bottom + 16)
          .paragraph(
              "Downtime is the sum over all gauges of a section. One gauge that is silent for a"
                  + " day adds 24 hours. The Lower Arne lost 960 hours to the firmware fault in"
                  + " August alone; without it the section would have reached 99.2 percent.")
          .heading(12, "2.1  Comparison with earlier years")
          .paragraph(
              "Availability was 98.6 percent in 2023 and 98.8 percent in 2024. The number of"
                  + " unplanned visits fell from 44 to 32 over the same time, mainly because the"
                  + " antenna brackets were replaced by a stiffer model in the spring of 2024.")
          .paragraph(
              "Drift against the staff gauge stayed within the tolerance of 10 mm at every"
                  + " location. The largest difference found was 7 mm at gauge LA-08, where silt"
                  + " had settled under the stilling well.");
    }
  }

  private void causesPage() throws IOException {
    try (Pen pen = Pen.onNewPage(document, PDRectangle.A4)) {
      TextFlow flow = flow(pen, TOP);
      flow.heading(15, "3  Visits over the year")
          .paragraph(
              "Figure 1 shows when the visits took place. Planned visits keep to spring and autumn."
                  + " Unplanned visits follow the weather: February is the month of the storm,"
                  + " August that of the firmware fault.")
          .space(6);
      float chartTop = flow.y();
      new BarChart(
              fonts,
              new String[] {
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
              },
              new int[] {0, 0, 12, 18, 16, 0, 0, 0, 11, 19, 16, 0},
              new int[] {2, 7, 2, 1, 2, 1, 1, 8, 2, 1, 2, 3})
          .draw(pen, LEFT, chartTop, WIDTH, 210);
      flow(pen, chartTop + 214)
          .caption(fonts.serifItalic(), "Figure 1: Planned and unplanned visits per month in 2025")
          .heading(15, "4  Causes of unplanned visits")
          .paragraph("The 32 unplanned visits had these causes, the most frequent first:")
          .numbered(
              List.of(
                  "Battery or charge controller: 13 visits, five of them due to firmware 4.2.0.",
                  "Antenna or cable: 8 visits. Six of them were to gauges that still carry the old"
                      + " bracket.",
                  "Storm damage: 6 visits, all in February.",
                  "Vandalism: 3 visits, all at the footbridge in Millbrook.",
                  "No fault found: 2 visits."))
          .paragraph(
              "The mean time from the alarm to the visit was 2.3 working days, the longest was"
                  + " nine days. It is the only case in which the agreed time of five days was"
                  + " exceeded.");
    }
  }

  private void planPage() throws IOException {
    try (Pen pen = Pen.onNewPage(document, PDRectangle.A4)) {
      flow(pen, TOP)
          .heading(15, "5  Plan for 2026")
          .paragraph("Three measures follow from the year behind us:")
          .numbered(
              List.of(
                  "The eleven gauges that still have the old antenna bracket are refitted during"
                      + " the spring visits. The parts are in stock.",
                  "New firmware runs for four weeks on two gauges in the inner harbour before it"
                      + " is released to the others.",
                  "At Skerry Point the radar gauge moves to the lee side of the pier. The harbour"
                      + " authority has agreed to build a ladder there until May."))
          .heading(12, "5.1  Effect on the budget")
          .paragraph(
              "The measures are covered by the yearly fee of €118,400. The ladder at Skerry Point is"
                  + " paid by the harbour authority; its share is estimated at €6,200.")
          .heading(15, "Contact")
          .paragraph(
              "Tidewell Instruments, Quay House, 14 Harbour Street, Northhaven. The service desk"
                  + " answers on working days from 7:00 to 18:00 at service@tidewell.example.");
    }
  }

  private void headersAndPageNumbers() throws IOException {
    int pages = document.getNumberOfPages();
    for (int pageIndex = 0; pageIndex < pages; pageIndex++) {
      try (Pen pen = Pen.onPage(document, pageIndex)) {
        pen.ink(Color.GRAY);
        pen.text(LEFT, 46, fonts.sans(), 8.5f, "Tidewell Instruments");
        pen.textRight(LEFT + WIDTH, 46, fonts.sans(), 8.5f, "Field service report 2025");
        pen.line(LEFT, 52, LEFT + WIDTH, 52, 0.5f);
        String number = "Page " + (pageIndex + 1) + " of " + pages;
        pen.textCentred(PDRectangle.A4.getWidth() / 2, 804, fonts.sans(), 8.5f, number);
      }
    }
  }

  private TextFlow flow(Pen pen, float top) {
    return new TextFlow(pen, LEFT, top, WIDTH, fonts.serif(), fonts.sansBold(), 11);
  }
}
