package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Jpeg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Cuts figures out of a page: a photograph's own file where it is one, else a drawing. */
final class FigureCutter {
  private static final double DPI = 150;

  /** The longest side of a cut, in pixels. */
  private static final double MAX_SIDE = 4_000;

  /** How far, in points, a figure's box may differ from the bitmap's. */
  private static final double SAME_BOX = 2;

  private final PDDocument document;
  private final BooleanSupplier outOfTime;

  FigureCutter(PDDocument document, BooleanSupplier outOfTime) {
    this.document = document;
    this.outOfTime = outOfTime;
  }

  byte[] cut(int index, PdfPage page, Box box) throws IOException {
    Optional<PDImageXObject> only = onlyBitmap(page, box);
    if (only.isPresent()) {
      Optional<byte[]> file = PlainJpeg.of(only.get());
      if (file.isPresent()) {
        return file.get();
      }
    }
    return Jpeg.encode(draw(index, page, box));
  }

  private static Optional<PDImageXObject> onlyBitmap(PdfPage page, Box box) {
    List<PlacedImage> inside =
        page.images().stream().filter(i -> i.box().intersects(box.expand(-SAME_BOX))).toList();
    if (inside.size() != 1 || !inside.get(0).upright() || !inside.get(0).whole()) {
      return Optional.empty();
    }
    Box bitmap = inside.get(0).box();
    boolean same =
        bitmap.expand(SAME_BOX).intersection(box).area() >= 0.999 * box.area()
            && box.expand(SAME_BOX).intersection(bitmap).area() >= 0.999 * bitmap.area();
    return same && inside.get(0).image() instanceof PDImageXObject object
        ? Optional.of(object)
        : Optional.empty();
  }

  private BufferedImage draw(int index, PdfPage page, Box box) throws IOException {
    double scale = Math.min(DPI / 72, MAX_SIDE / Math.max(box.width(), box.height()));
    int width = (int) Math.max(1, Math.round(box.width() * scale));
    int height = (int) Math.max(1, Math.round(box.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.translate(-box.left() * scale, -box.top() * scale);
      new PageRaster(document, outOfTime)
          .renderer(page.geometry(), box)
          .renderPageToGraphics(index, graphics, (float) scale);
    } finally {
      graphics.dispose();
    }
    return image;
  }
}
