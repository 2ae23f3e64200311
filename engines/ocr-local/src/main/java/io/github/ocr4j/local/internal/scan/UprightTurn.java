package io.github.ocr4j.local.internal.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a scan has to be turned to be read.
 *
 * @param quarters clockwise quarter turns
 * @param radians a small clockwise turn after them, about the center
 */
record UprightTurn(int quarters, double radians) {
  /** For a page that stands upright and straight. */
  static final UprightTurn NONE = new UprightTurn(0, 0);

  /** Cuts a rectangle, given in pixels after turning, out of the image before turning. */
  BufferedImage crop(BufferedImage source, double left, double top, int width, int height) {
    boolean isSideways = quarters % 2 != 0;
    double turnedWidth = isSideways ? source.getHeight() : source.getWidth();
    double turnedHeight = isSideways ? source.getWidth() : source.getHeight();
    AffineTransform transform = AffineTransform.getTranslateInstance(-left, -top);
    transform.rotate(radians, turnedWidth / 2, turnedHeight / 2);
    transform.translate(turnedWidth / 2, turnedHeight / 2);
    transform.quadrantRotate(quarters);
    transform.translate(-source.getWidth() / 2.0, -source.getHeight() / 2.0);
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(source, transform, null);
    } finally {
      graphics.dispose();
    }
    return target;
  }
}
