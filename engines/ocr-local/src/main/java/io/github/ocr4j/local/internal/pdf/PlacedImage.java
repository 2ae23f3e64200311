package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

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
