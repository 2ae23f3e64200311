package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;

/** Draws pages. */
final class PageRaster {
  /** What recognition likes best. */
  private static final double SCAN_DPI = 300;

  /** Larger drawings would not fit the memory of a small virtual machine. */
  private static final double MAX_PIXELS = 16_000_000;

  /** A scan in fewer dots than this is a picture made to fit the screen; a drawing is as good. */
  private static final double MIN_NATIVE_DPI = 60;

  /** Pixels whose sides differ by less than this part are squares. */
  private static final double SQUARE = 0.02;

  /** A character drawn further away than this, in points, is not seen in a region. */
  private static final double REACH = 60;

  /** White around text that is to be recognized, in points. */
  private static final double MARGIN = 6;

  private final PDDocument document;
  private final BooleanSupplier outOfTime;

  PageRaster(PDDocument document, BooleanSupplier outOfTime) {
    this.document = document;
    this.outOfTime = outOfTime;
  }

  /** Draws only what may be seen in a region; a page's text costs more than a figure. */
  private static PartialRenderer.Wanted near(PageGeometry geometry, Box region) {
    Box near = region.expand(REACH);
    return (matrix, font, code) -> {
      Point2D origin = geometry.point(matrix.getTranslateX(), matrix.getTranslateY());
      return near.containsPoint(origin.getX(), origin.getY());
    };
  }

  /** Draws a part of a page in color; {@code scale} is pixels for a point. */
  BufferedImage draw(int index, PageGeometry geometry, Box box, double scale) throws IOException {
    return draw(index, box, scale, near(geometry, box));
  }

  /** The same with only some of the characters. */
  BufferedImage draw(int index, Box box, double scale, PartialRenderer.Wanted characters)
      throws IOException {
    int width = (int) Math.max(1, Math.round(box.width() * scale));
    int height = (int) Math.max(1, Math.round(box.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.translate(-box.left() * scale, -box.top() * scale);
      new PartialRenderer(document, outOfTime, characters)
          .renderPageToGraphics(index, graphics, (float) scale);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Draws text without a meaning, without the text around it, such as the mark of a footnote. */
  TextRegion draw(
      int index, PageGeometry geometry, UnreadableText.Place place, Map<PDFont, FontTraits> fonts)
      throws IOException {
    Box box = place.box().expand(MARGIN);
    double dpi = Math.min(SCAN_DPI, 72 * Math.sqrt(MAX_PIXELS / box.area()));
    BufferedImage image =
        draw(
            index,
            box,
            dpi / 72,
            (matrix, font, code) ->
                !fonts.computeIfAbsent(font, FontTraits::new).mapped(code)
                    && place.holds(geometry.point(matrix.getTranslateX(), matrix.getTranslateY())));
    return new TextRegion(box, place.words(), image, dpi);
  }

  PageScan scan(int index, PdfPage page) throws IOException {
    Optional<PageScan> bitmap = page.scan().isEmpty() ? Optional.empty() : own(page.scan().get());
    if (bitmap.isPresent()) {
      return bitmap.get();
    }
    double area = page.geometry().width() * page.geometry().height() / (72 * 72);
    double dpi = Math.min(SCAN_DPI, Math.sqrt(MAX_PIXELS / area));
    BufferedImage image = whole(index, dpi, ImageType.GRAY, true, page::showsBitmap);
    return new PageScan(image, dpi, false, page.textDrawn());
  }

  /** Draws a whole page with the finest pixels that it has. */
  BufferedImage whole(int index, double dpi, ImageType colors, BooleanSupplier bitmapShown)
      throws IOException {
    return whole(index, dpi, colors, false, bitmapShown);
  }

  private BufferedImage whole(
      int index, double dpi, ImageType colors, boolean subsampled, BooleanSupplier bitmapShown)
      throws IOException {
    PartialRenderer renderer =
        new PartialRenderer(document, outOfTime, (matrix, font, code) -> true);
    renderer.setSubsamplingAllowed(subsampled);
    BufferedImage image = renderer.renderImageWithDPI(index, (float) dpi, colors);
    if (renderer.lostBitmap() && bitmapShown.getAsBoolean()) {
      throw new LostBitmapException();
    }
    return image;
  }

  /** The pixels of the scanner, unless they are too few, too many or no squares. */
  private static Optional<PageScan> own(PlacedImage placed) throws IOException {
    double dpi = placed.image().getWidth() / placed.box().width() * 72;
    double dpiDown = placed.image().getHeight() / placed.box().height() * 72;
    if (Math.abs(dpi / dpiDown - 1) > SQUARE || dpi < MIN_NATIVE_DPI) {
      return Optional.empty();
    }
    return ScanPixels.of(placed.image(), 1, MAX_PIXELS)
        .map(
            pixels ->
                new PageScan(pixels, pixels.getWidth() / placed.box().width() * 72, true, false));
  }
}
