package io.github.ocr4j.local.internal.pdf;

import java.awt.image.BufferedImage;

/**
 * A page as pixels.
 *
 * @param image the pixels
 * @param dotsPerInch their resolution on the page
 * @param bitmap whether they come from a scanner or a camera, and were not drawn
 * @param upright whether the text is known to stand upright, as that of a drawn page is
 */
public record PageScan(BufferedImage image, double dotsPerInch, boolean bitmap, boolean upright) {}
