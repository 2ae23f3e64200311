package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages full of text, once with a text layer and once as images. */
final class SamplePages {
  static final int BORN_DIGITAL = 20;
  static final int SCANNED = 4;
  private static final int DOTS_PER_INCH = 300;

  private SamplePages() {}

  static Document bornDigital() {
    return Document.of(SyntheticPdf.ofText(1, BORN_DIGITAL), "born-digital.pdf");
  }

  static Document scanned() throws IOException {
    try (PDDocument scan = new PDDocument()) {
      for (BufferedImage image : images()) {
        PDPage page = new PDPage(PDRectangle.A4);
        scan.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(scan, page)) {
          stream.drawImage(
              LosslessFactory.createFromImage(scan, image),
              0,
              0,
              PDRectangle.A4.getWidth(),
              PDRectangle.A4.getHeight());
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      scan.save(bytes);
      return Document.of(bytes.toByteArray(), "scanned.pdf");
    }
  }

  /** The scanned pages as grey images. */
  static List<BufferedImage> images() throws IOException {
    List<BufferedImage> images = new ArrayList<>();
    try (PDDocument text = Loader.loadPDF(SyntheticPdf.ofText(2, SCANNED))) {
      for (int page = 0; page < SCANNED; page++) {
        images.add(new PDFRenderer(text).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
      }
    }
    return images;
  }
}
