package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * A bitmap on a page.
 *
 * @param box where it is seen
 * @param image its pixels
 * @param upright whether it is neither turned nor mirrored on the page
 * @param whole whether no part of it is clipped away
 * @param glyphsBefore how many characters were drawn before it and may lie hidden under it
 */
record PlacedImage(Box box, PDImage image, boolean upright, boolean whole, int glyphsBefore) {}
