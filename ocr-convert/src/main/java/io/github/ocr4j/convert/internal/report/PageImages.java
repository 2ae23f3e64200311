package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageSources;
import io.github.ocr4j.exception.OcrException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Draws pages of PDFs and images, so small that a browser holds hundreds. Keeps one document open,
 * because pages are asked for in the order of documents. Not thread-safe.
 */
final class PageImages implements AutoCloseable {
  private static final int LONGEST_SIDE = 1300;
  private static final int DOTS_PER_INCH = 110;

  private final PageSource pages;
  private Optional<Source> current = Optional.empty();
  private Optional<OpenPages> open = Optional.empty();

  PageImages(ImageSplit split) {
    this.pages = PageSources.find().forPeople(split);
  }

  /** Draws a page, from 0; empty for what has no look, such as office files. */
  Optional<String> dataUri(Source source, int pageIndex) {
    try {
      Optional<OpenPages> document = open(source).filter(known -> pageIndex < known.count());
      return document.isPresent() ? Optional.of(draw(document.get(), pageIndex)) : Optional.empty();
    } catch (IOException | OcrException undrawable) {
      // The report shows what was read all the same.
      return Optional.empty();
    }
  }

  private Optional<OpenPages> open(Source source) {
    if (!current.equals(Optional.of(source))) {
      close();
      current = Optional.of(source);
      open = pages.open(Document.of(source.file()));
    }
    return open;
  }

  private static String draw(OpenPages document, int pageIndex) throws IOException {
    try (InputStream png = document.image(pageIndex, DOTS_PER_INCH).open()) {
      BufferedImage image = ImageIO.read(png);
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(small(image), "jpeg", jpeg);
      return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }
  }

  private static BufferedImage small(BufferedImage image) {
    double scale =
        Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return small;
  }

  @Override
  public void close() {
    open.ifPresent(OpenPages::close);
    open = Optional.empty();
    current = Optional.empty();
  }
}
