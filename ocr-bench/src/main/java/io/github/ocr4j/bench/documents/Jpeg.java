package io.github.ocr4j.bench.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A picture of noise, which no coding makes small.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bytes the file
 */
public record Jpeg(int width, int height, byte[] bytes) {

  /** Draws noise; the picture has about 0.55 bytes per pixel. */
  public static Jpeg ofNoise(long seed, int side) throws IOException {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return new Jpeg(side, side, bytes.toByteArray());
  }
}
