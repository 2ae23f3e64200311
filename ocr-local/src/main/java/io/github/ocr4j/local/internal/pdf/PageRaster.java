package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws pages. */
final class PageRaster {
  /** What recognition likes best. */
  private static final double SCAN_DPI = 300;

  /** Larger drawings would not fit the memory of a small virtual machine. */
  private static final double MAX_PIXELS = 16_000_000;

  /** A scan in fewer dots than this is a picture made to fit the screen; a drawing is as good. */
  private static final double MIN_NATIVE_DPI = 60;

  /** A character drawn further away than this, in points, is not seen in a region. */
  private static final double REACH = 60;

  /** White around text that is to be recognized, in points. */
  private static final double MARGIN = 6;

  /** Says which characters are drawn. */
  interface Wanted {
    boolean wanted(Matrix matrix, PDFont font, int code);
  }

  private final PDDocument document;
  private final BooleanSupplier outOfTime;

  PageRaster(PDDocument document, BooleanSupplier outOfTime) {
    this.document = document;
    this.outOfTime = outOfTime;
  }

  /** Draws only what may be seen in a region; a page's text costs more than a figure. */
  private static Wanted near(PageGeometry geometry, Box region) {
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
  BufferedImage draw(int index, Box box, double scale, Wanted characters) throws IOException {
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
      new Partial(characters).renderPageToGraphics(index, graphics, (float) scale);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Draws text without a meaning, without the text around it that has one. */
  TextRegion draw(int index, UnreadableText.Place place, Map<PDFont, FontTraits> fonts)
      throws IOException {
    Box box = place.box().expand(MARGIN);
    double dpi = Math.min(SCAN_DPI, 72 * Math.sqrt(MAX_PIXELS / box.area()));
    BufferedImage image =
        draw(
            index,
            box,
            dpi / 72,
            (matrix, font, code) -> !fonts.computeIfAbsent(font, FontTraits::new).mapped(code));
    return new TextRegion(box, place.words(), image, dpi);
  }

  PageScan scan(int index, PdfPage page) throws IOException {
    Optional<PlacedImage> scan = page.scan();
    if (scan.isPresent()) {
      PlacedImage placed = scan.get();
      double pixels = (double) placed.image().getWidth() * placed.image().getHeight();
      double dpi = placed.image().getWidth() / placed.box().width() * 72;
      double dpiDown = placed.image().getHeight() / placed.box().height() * 72;
      boolean square = Math.abs(dpi / dpiDown - 1) < 0.02;
      if (square && dpi >= MIN_NATIVE_DPI && pixels <= MAX_PIXELS) {
        return new PageScan(ScanPixels.of(placed.image()), dpi, true, false);
      }
    }
    double area = page.geometry().width() * page.geometry().height() / (72 * 72);
    double dpi = Math.min(SCAN_DPI, Math.sqrt(MAX_PIXELS / area));
    PDFRenderer renderer = new Partial((matrix, font, code) -> true);
    BufferedImage image = renderer.renderImageWithDPI(index, (float) dpi, ImageType.GRAY);
    return new PageScan(image, dpi, false, page.textDrawn());
  }

  private final class Partial extends PDFRenderer {
    private final Wanted characters;

    Partial(Wanted characters) {
      super(PageRaster.this.document);
      this.characters = characters;
      setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
            throws IOException {
          if (outOfTime.getAsBoolean()) {
            throw new OutOfTimeException();
          }
          super.processOperator(operator, operands);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
          if (characters.wanted(matrix, font, code)) {
            super.showGlyph(matrix, font, code, displacement);
          }
        }
      };
    }
  }
}
