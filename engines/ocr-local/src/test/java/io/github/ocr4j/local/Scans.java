package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes scans for tests: pages as pixels. */
public final class Scans {
  private Scans() {}

  public static BufferedImage image(int dotsPerInch, Pdfs.Drawing page) {
    try (PDDocument document = Loader.loadPDF(Pdfs.bytes(page))) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.GRAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Document.InMemory png(BufferedImage image) {
    return Document.of(encode(image, "png"), "scan.png");
  }

  public static byte[] encode(BufferedImage image, String format) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turned clockwise by a quarter. */
  public static BufferedImage turned(BufferedImage image) {
    BufferedImage turned =
        new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
      }
    }
    return turned;
  }
}
