package io.github.ocr4j.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page with a {@link Pen} and turns it into pixels, without any font of the machine. */
final class Raster {
  private Raster() {}

  /** Draws the content of a page. */
  interface Drawing {
    void on(Pen pen, DemoFonts fonts) throws IOException;
  }

  static BufferedImage render(PDRectangle size, float dotsPerInch, Drawing drawing)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      DemoFonts fonts = DemoFonts.embeddedIn(document);
      try (Pen pen = Pen.onNewPage(document, size)) {
        drawing.on(pen, fonts);
      }
      return render(embedded(document), dotsPerInch);
    }
  }

  private static byte[] embedded(PDDocument document) throws IOException {
    // Fonts are embedded on saving only; before that the renderer would fall back to another face.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage render(byte[] pdf, float dotsPerInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
    }
  }
}
