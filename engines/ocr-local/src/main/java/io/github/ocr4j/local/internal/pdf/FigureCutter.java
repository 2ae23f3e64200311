package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.internal.image.Jpeg;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.pdf.RawPage.PlacedImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Cuts figures out of a page: a photograph's own file where it is one, else a drawing. */
final class FigureCutter {
  private static final double DPI = 150;

  /** The longest side of a cut, in pixels. */
  private static final double MAX_SIDE_PIXELS = 4_000;

  private final PageRaster raster;

  FigureCutter(PageRaster raster) {
    this.raster = raster;
  }

  /** A JPEG file of what a box of a page shows. */
  byte[] cut(int index, PdfPage page, Box box) throws IOException {
    Optional<PlacedImage> bare = page.bareBitmap(box);
    if (bare.isPresent() && bare.get().image() instanceof PDImageXObject bitmap) {
      Optional<byte[]> file = PlainJpeg.of(bitmap);
      if (file.isPresent()) {
        return file.get();
      }
      Optional<BufferedImage> reduced = reduced(bitmap, box);
      if (reduced.isPresent()) {
        return Jpeg.encode(reduced.get());
      }
    }
    double scale = Math.min(DPI / 72, MAX_SIDE_PIXELS / Math.max(box.width(), box.height()));
    return Jpeg.encode(raster.draw(index, page.geometry(), box, scale));
  }

  /** The bitmap with fewer pixels, but at least as many as a drawing has. */
  private static Optional<BufferedImage> reduced(PDImageXObject bitmap, Box box) {
    double pixelsPerPoint =
        Math.min(bitmap.getWidth() / box.width(), bitmap.getHeight() / box.height());
    double longSide = Math.max(bitmap.getWidth(), bitmap.getHeight());
    double side = Math.max(pixelsPerPoint / (DPI / 72), Math.ceil(longSide / MAX_SIDE_PIXELS));
    return ReducedBitmap.of(bitmap, (int) side);
  }
}
