package io.github.ocr4j.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces the demo is set in: Liberation, under the SIL Open Font License, embedded so that every
 * reader draws the same glyphs.
 */
record DemoFonts(
    PDFont sans, PDFont sansBold, PDFont serif, PDFont serifBold, PDFont serifItalic, PDFont mono) {

  static DemoFonts embeddedIn(PDDocument document) throws IOException {
    return new DemoFonts(
        load(document, "LiberationSans-Regular"),
        load(document, "LiberationSans-Bold"),
        load(document, "LiberationSerif-Regular"),
        load(document, "LiberationSerif-Bold"),
        load(document, "LiberationSerif-Italic"),
        load(document, "LiberationMono-Regular"));
  }

  private static PDFont load(PDDocument document, String name) throws IOException {
    String resource = "/liberation/" + name + ".ttf";
    try (InputStream font = DemoFonts.class.getResourceAsStream(resource)) {
      if (font == null) {
        throw new FileNotFoundException("The font " + resource + " is not on the class path.");
      }
      return PDType0Font.load(document, font, true);
    }
  }
}
