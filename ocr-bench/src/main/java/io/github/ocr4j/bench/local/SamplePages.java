package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as images, and PDFs that are scans of them. */
final class SamplePages {
  private static final int SCANNED = 4;
  private static final int DOTS_PER_INCH = 300;
  private static final float POINTS_PER_DOT = 72f / DOTS_PER_INCH;
  private static final float JPEG_QUALITY = 0.95f;

  private SamplePages() {}

  /** Full pages of text at 300 dpi. */
  static List<BufferedImage> images() throws IOException {
    return rendered(SyntheticPdf.ofText(2, SCANNED));
  }

  /** The pages of a PDF at 300 dpi, or the image that a file is. */
  static List<BufferedImage> images(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return rendered(Files.readAllBytes(file));
    }
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException(file + " is neither a PDF nor an image that Java can read.");
    }
    return List.of(image);
  }

  private static List<BufferedImage> rendered(byte[] pdf) throws IOException {
    List<BufferedImage> images = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        images.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
      }
    }
    return images;
  }

  /** A scan: nothing but the images, one on each page. */
  static Document scan(List<BufferedImage> images) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeScan(images, bytes);
    return Document.of(bytes.toByteArray(), "scanned.pdf");
  }

  /** The same in a file. */
  static Path writeScan(List<BufferedImage> images, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeScan(images, out);
    }
    return file;
  }

  /** An image that comes again is in the PDF once. */
  private static void writeScan(List<BufferedImage> images, OutputStream out) throws IOException {
    try (PDDocument scan = new PDDocument()) {
      Map<BufferedImage, PDImageXObject> bitmaps = new IdentityHashMap<>();
      for (BufferedImage image : images) {
        if (!bitmaps.containsKey(image)) {
          bitmaps.put(image, LosslessFactory.createFromImage(scan, image));
        }
        addPage(scan, bitmaps.get(image));
      }
      scan.save(out);
    }
  }

  /** A PDF as a scanner would give it back: one grey JPEG at 300 dpi on each page. */
  static Path scannedCopy(Path pdf, Path copy) throws IOException {
    if (Files.exists(copy)) {
      return copy;
    }
    try (PDDocument source = Loader.loadPDF(pdf.toFile());
        PDDocument scan = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(source);
      for (int page = 0; page < source.getNumberOfPages(); page++) {
        BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
        addPage(scan, JPEGFactory.createFromImage(scan, image, JPEG_QUALITY, DOTS_PER_INCH));
      }
      scan.save(copy.toFile());
    }
    return copy;
  }

  private static void addPage(PDDocument scan, PDImageXObject image) throws IOException {
    PDRectangle size =
        new PDRectangle(image.getWidth() * POINTS_PER_DOT, image.getHeight() * POINTS_PER_DOT);
    PDPage page = new PDPage(size);
    scan.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
      content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
    }
  }

  /** The images as PNG files that say their resolution nowhere. */
  static List<Path> write(List<BufferedImage> images, Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (BufferedImage image : images) {
      Path file = directory.resolve("page-" + files.size() + ".png");
      ImageIO.write(image, "png", file.toFile());
      files.add(file);
    }
    return files;
  }
}
