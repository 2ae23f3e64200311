package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.pdf.RawPage.PlacedImage;
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
  /** Recognition reads best at this resolution. */
  private static final double SCAN_DPI = 300;

  /** Larger drawings would not fit the memory of a small virtual machine. */
  private static final double MAX_PIXELS = 16_000_000;

  /** A scan in fewer dots is a picture made to fit the screen; a drawing is as good. */
  private static final double MIN_SCAN_DPI = 60;

  /** The sides of a scanner's pixels differ by at most this share. */
  private static final double SAME_SIDE_SHARE = 0.02;

  /** A character drawn further away is not seen in a region. */
  private static final double REACH_POINTS = 60;

  /** White around text that is to be recognized. */
  private static final double MARGIN_POINTS = 6;

  /** Most of a page is a bitmap that cannot be decoded. */
  static final class LostBitmapException extends IOException {
    private static final long serialVersionUID = 1L;

    LostBitmapException() {
      super("its bitmap is damaged, or larger than 100 megapixels: save it again with fewer");
    }
  }

  private final PDDocument document;
  private final BooleanSupplier isOutOfTime;

  PageRaster(PDDocument document, BooleanSupplier isOutOfTime) {
    this.document = document;
    this.isOutOfTime = isOutOfTime;
  }

  /**
   * Draws a part of a page in color, with only the text that may be seen there: a page's text costs
   * more than a figure. The scale is pixels for a point.
   */
  BufferedImage draw(int index, PageGeometry geometry, Box box, double scale) throws IOException {
    Box near = box.expand(REACH_POINTS);
    return draw(
        index,
        box,
        scale,
        (matrix, font, code) -> {
          Point2D origin = geometry.point(matrix.getTranslateX(), matrix.getTranslateY());
          return near.containsPoint(origin.getX(), origin.getY());
        });
  }

  private BufferedImage draw(
      int index, Box box, double scale, PartialRenderer.CharacterFilter characters)
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
      new PartialRenderer(document, isOutOfTime, characters)
          .renderPageToGraphics(index, graphics, (float) scale);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Draws text without a meaning, without the text around it, such as the mark of a footnote. */
  UnmappedRegion draw(
      int index, PageGeometry geometry, UnmappedText.Place place, Map<PDFont, FontTraits> fonts)
      throws IOException {
    Box box = place.box().expand(MARGIN_POINTS);
    double dpi = Math.min(SCAN_DPI, 72 * Math.sqrt(MAX_PIXELS / box.area()));
    BufferedImage image =
        draw(
            index,
            box,
            dpi / 72,
            (matrix, font, code) ->
                !fonts.computeIfAbsent(font, FontTraits::new).hasMeaning(code)
                    && place.contains(
                        geometry.point(matrix.getTranslateX(), matrix.getTranslateY())));
    return new UnmappedRegion(box, place.words(), image, dpi);
  }

  /** The scanner's own pixels where the page is one bitmap, else a drawing in shades of gray. */
  PagePixels scan(int index, PdfPage page) throws IOException {
    Optional<PlacedImage> scan = page.scan();
    Optional<PagePixels> own = scan.isPresent() ? ownPixels(scan.get()) : Optional.empty();
    if (own.isPresent()) {
      return own.get();
    }
    double area = page.geometry().width() * page.geometry().height() / (72 * 72);
    double dpi = Math.min(SCAN_DPI, Math.sqrt(MAX_PIXELS / area));
    BufferedImage image = whole(index, dpi, ImageType.GRAY, true, page::hasLargeBitmap);
    return new PagePixels(image, dpi, false, page.hasDrawnText());
  }

  /**
   * Draws a whole page.
   *
   * @param isSubsampled whether large bitmaps may be decoded with fewer pixels
   * @param hasLargeBitmap asked when a bitmap was lost: then the page would be drawn blank
   */
  BufferedImage whole(
      int index, double dpi, ImageType colors, boolean isSubsampled, BooleanSupplier hasLargeBitmap)
      throws IOException {
    PartialRenderer renderer =
        new PartialRenderer(document, isOutOfTime, (matrix, font, code) -> true);
    renderer.setSubsamplingAllowed(isSubsampled);
    BufferedImage image = renderer.renderImageWithDPI(index, (float) dpi, colors);
    if (renderer.hasLostBitmap() && hasLargeBitmap.getAsBoolean()) {
      throw new LostBitmapException();
    }
    return image;
  }

  /** The pixels of the scanner, unless they are too few, too many or no squares. */
  private static Optional<PagePixels> ownPixels(PlacedImage placed) throws IOException {
    double dpi = placed.dotsPerInch(placed.image().getWidth());
    double dpiDown = placed.image().getHeight() / placed.box().height() * 72;
    if (Math.abs(dpi / dpiDown - 1) > SAME_SIDE_SHARE || dpi < MIN_SCAN_DPI) {
      return Optional.empty();
    }
    return ScanPixels.of(placed.image(), 1, MAX_PIXELS)
        .map(own -> new PagePixels(own, placed.dotsPerInch(own.getWidth()), true, false));
  }
}
