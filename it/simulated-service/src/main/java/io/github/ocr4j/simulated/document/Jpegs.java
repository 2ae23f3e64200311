package io.github.ocr4j.simulated.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Writes images as JPEG, which knows neither transparency nor palettes. */
final class Jpegs {

  private Jpegs() {}

  static void write(BufferedImage image, OutputStream out) throws IOException {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    ImageIO.write(opaque, "jpeg", out);
  }
}
