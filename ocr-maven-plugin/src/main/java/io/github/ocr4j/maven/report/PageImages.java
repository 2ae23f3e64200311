package io.github.ocr4j.maven.report;

import io.github.ocr4j.maven.source.Source;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDFs and images so small that a browser holds hundreds. */
final class PageImages {
  private static final int LONGEST_SIDE = 1100;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private PageImages() {}

  /** Draws a page, from 0; empty for what has no look, such as office files. */
  static Optional<String> dataUri(Source source, int pageIndex) {
    try {
      Optional<BufferedImage> image =
          isPdf(source) ? render(source, pageIndex) : picture(source, pageIndex);
      return image.isPresent() ? Optional.of(dataUri(image.get())) : Optional.empty();
    } catch (IOException | RuntimeException undrawable) {
      // The report shows what was read all the same.
      return Optional.empty();
    }
  }

  private static boolean isPdf(Source source) throws IOException {
    try (var content = Files.newInputStream(source.file())) {
      return Arrays.equals(content.readNBytes(PDF.length), PDF);
    }
  }

  private static Optional<BufferedImage> render(Source source, int pageIndex) throws IOException {
    try (PDDocument document = Loader.loadPDF(source.file().toFile())) {
      if (pageIndex >= document.getNumberOfPages()) {
        return Optional.empty();
      }
      PDRectangle size = document.getPage(pageIndex).getCropBox();
      float scale = LONGEST_SIDE / Math.max(1, Math.max(size.getWidth(), size.getHeight()));
      return Optional.of(new PDFRenderer(document).renderImage(pageIndex, scale, ImageType.RGB));
    }
  }

  private static Optional<BufferedImage> picture(Source source, int pageIndex) throws IOException {
    BufferedImage image = pageIndex == 0 ? ImageIO.read(source.file().toFile()) : null;
    return image == null ? Optional.empty() : Optional.of(shrink(image));
  }

  private static BufferedImage shrink(BufferedImage image) {
    double scale =
        Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static String dataUri(BufferedImage image) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", jpeg);
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toByteArray());
  }
}
