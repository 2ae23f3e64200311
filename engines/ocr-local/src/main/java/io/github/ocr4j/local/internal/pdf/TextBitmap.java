package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.awt.image.BufferedImage;

/**
 * A bitmap on a page with a text layer that may hold text of its own.
 *
 * @param isColorful whether it is a picture to look at, even if it holds text
 */
public record TextBitmap(Box box, BufferedImage image, double dotsPerInch, boolean isColorful) {}
