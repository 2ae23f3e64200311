package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A word processor's document: headings, lists, a table and a drawing. */
final class InstallationGuide {
  private static final int DRAWING_WIDTH = 420;
  private static final int DRAWING_HEIGHT = 260;

  private InstallationGuide() {}

  static byte[] make() throws IOException {
    byte[] drawing =
        Images.png(
            Raster.render(
                new PDRectangle(DRAWING_WIDTH, DRAWING_HEIGHT), 144, InstallationGuide::bracket));
    return new WordDocument()
        .paragraph("Title", "Installing the TW-40 radar gauge")
        .paragraph("Subtitle", "Quick guide for fitters, edition 3, March 2026")
        .paragraph(
            "Normal",
            "This guide shows how to mount the TW-40 on a pier or a bridge. It takes two people about"
                + " three hours. For cable routing and lightning protection see the manual.")
        .paragraph("Heading1", "Before you go")
        .paragraph("Normal", "Check that the case contains:")
        .paragraph("ListBullet", "the gauge with its cable, 10 m")
        .paragraph("ListBullet", "the bracket and its mounting plate")
        .paragraph("ListBullet", "four bolts M12 × 80, eight washers, four lock nuts")
        .paragraph("ListBullet", "the charge controller and a battery pack")
        .paragraph("Heading1", "Mounting")
        .paragraph("Heading2", "Where to mount it")
        .paragraph(
            "Normal",
            "The beam widens by 0.18 m per metre of height. Keep it clear of ladders, fenders and the"
                + " wall. The distances below hold for a gauge that looks straight down.")
        .table(
            List.of(
                List.of("Height over low water", "Clearance to the wall", "Accuracy"),
                List.of("up to 4 m", "0.8 m", "± 2 mm"),
                List.of("4 m to 10 m", "1.8 m", "± 3 mm"),
                List.of("10 m to 25 m", "4.5 m", "± 6 mm")))
        .paragraph("Heading2", "How to mount it")
        .paragraph("ListNumber", "Drill four holes of 13 mm with the plate as a template.")
        .paragraph("ListNumber", "Fix the plate with the bolts and tighten them to 60 Nm.")
        .paragraph("ListNumber", "Hang the bracket into the plate and secure it with the pin.")
        .paragraph("ListNumber", "Level the gauge until both bubbles are centred.")
        .paragraph("ListNumber", "Seal the bolt heads with marine sealant.")
        .picture(drawing, DRAWING_WIDTH, DRAWING_HEIGHT, "Side view of the bracket on a pier")
        .paragraph("Caption", "Figure 1: Plate, bracket and gauge seen from the side")
        .remark(
            "Caution:",
            "Never stand under the gauge before the pin is in place. The gauge and its bracket weigh"
                + " 14 kg.")
        .paragraph("Heading1", "First reading")
        .paragraph(
            "Normal",
            "Connect the battery. After 90 seconds the green lamp blinks twice and the first reading"
                + " is sent. Compare it with the staff gauge & write both into the log book.")
        .save();
  }

  private static void bracket(Pen pen, DemoFonts fonts) throws IOException {
    pen.ink(new Color(0xBFC5CB));
    pen.fill(20, 30, 110, 200);
    pen.ink(new Color(0x9CC3DA));
    pen.fill(130, 214, 270, 30);
    pen.ink(new Color(0x5B6B78));
    pen.fill(130, 60, 10, 70);
    pen.fill(140, 72, 150, 12);
    pen.line(140, 124, 240, 84, 6);
    pen.ink(new Color(0x1F4E6B));
    pen.fill(270, 84, 40, 34);
    pen.dashed(276, 118, 252, 214, 1.2f);
    pen.dashed(304, 118, 328, 214, 1.2f);
    pen.ink(Color.BLACK);
    pen.text(52, 140, fonts.sansBold(), 13, "Pier");
    pen.text(146, 52, fonts.sans(), 11, "Mounting plate");
    pen.text(206, 68, fonts.sans(), 11, "Bracket");
    pen.text(318, 105, fonts.sans(), 11, "Gauge TW-40");
    pen.text(334, 170, fonts.sans(), 11, "Beam");
    pen.text(146, 234, fonts.sans(), 11, "Water surface");
  }
}
