package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.Ruling;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * What the content of a PDF page draws; the characters are in the order in which they are drawn.
 */
record RawPage(
    PageGeometry geometry,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    List<PlacedImage> images,
    List<Shape> drawings) {
  /**
   * A drawn area, curve or slanted line.
   *
   * @param isRectangle whether it is only a filled rectangle, as behind a table's cells
   */
  record Shape(Box box, boolean isRectangle) implements Placed {}

  /**
   * A bitmap on a page.
   *
   * @param isUpright whether it is neither turned nor mirrored on the page
   * @param isWhole whether no part of it is clipped away
   * @param glyphsBefore how many characters were drawn before it and may lie hidden under it
   */
  record PlacedImage(Box box, PDImage image, boolean isUpright, boolean isWhole, int glyphsBefore)
      implements Placed {
    /** The resolution of a number of pixels over its width. */
    double dotsPerInch(int pixelsAcross) {
      return pixelsAcross / box.width() * 72;
    }
  }
}
