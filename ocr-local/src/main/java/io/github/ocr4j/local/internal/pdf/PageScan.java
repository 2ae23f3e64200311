package io.github.ocr4j.local.internal.pdf;

import java.awt.image.BufferedImage;

/**
 * A page as pixels.
 *
 * @param image the pixels
 * @param dotsPerInch their resolution on the page
 */
public record PageScan(BufferedImage image, double dotsPerInch) {}
