package io.github.ocr4j.local.internal.pdf;

import java.awt.image.BufferedImage;

/**
 * A page, or a part of one, as pixels.
 *
 * @param isBitmap whether they come from a scanner or a camera, and were not drawn
 * @param isUpright whether the text is known to stand upright, as that of a drawn page is
 */
public record PagePixels(
    BufferedImage image, double dotsPerInch, boolean isBitmap, boolean isUpright) {}
