package io.github.ocr4j.simulated.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** An image that can be had as JPEG while its document is open. */
@FunctionalInterface
public interface JpegSource {

  /** Writes the image; the stream stays open. */
  void writeTo(OutputStream out) throws IOException;

  /** Writes any image as JPEG, which knows neither transparency nor palettes. */
  static void write(BufferedImage image, OutputStream out) throws IOException {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    ImageIO.write(opaque, "jpeg", out);
  }
}
