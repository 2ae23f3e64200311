package io.github.ocr4j.bench.local;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF as a scanner would give it back: one grey JPEG at 300 dpi on each page. */
final class ScannedCopy {
  private static final int DOTS_PER_INCH = 300;
  private static final float POINTS_PER_DOT = 72f / DOTS_PER_INCH;
  private static final float QUALITY = 0.95f;

  private ScannedCopy() {}

  /** Writes the copy unless it is there. */
  static Path of(Path pdf, Path copy) throws IOException {
    if (Files.exists(copy)) {
      return copy;
    }
    try (PDDocument source = Loader.loadPDF(pdf.toFile());
        PDDocument target = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(source);
      for (int page = 0; page < source.getNumberOfPages(); page++) {
        add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY), target);
      }
      target.save(copy.toFile());
    }
    return copy;
  }

  private static void add(BufferedImage image, PDDocument target) throws IOException {
    PDRectangle size =
        new PDRectangle(image.getWidth() * POINTS_PER_DOT, image.getHeight() * POINTS_PER_DOT);
    PDPage page = new PDPage(size);
    target.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(target, page)) {
      content.drawImage(
          JPEGFactory.createFromImage(target, image, QUALITY, DOTS_PER_INCH),
          0,
          0,
          size.getWidth(),
          size.getHeight());
    }
  }
}
