package io.github.ocr4j.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Scans a sheet as an office scanner does: a slight skew, speckles, black and white. */
final class Scanner {
  private static final int THRESHOLD = 150;
  private static final double SPECKLES_PER_PIXEL = 1.0 / 16000;

  private final double skewDegrees;
  private final Random random;

  Scanner(double skewDegrees, long seed) {
    this.skewDegrees = skewDegrees;
    this.random = new Random(seed);
  }

  /** Scans a sheet to one bit per pixel. */
  BufferedImage scan(BufferedImage sheet) {
    BufferedImage skewed = skew(sheet);
    int width = skewed.getWidth();
    int height = skewed.getHeight();
    BufferedImage bits = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grey = (skewed.getRGB(x, y) >> 8 & 0xFF) + (int) (random.nextGaussian() * 12);
        bits.setRGB(x, y, grey < THRESHOLD ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    speckle(bits);
    return bits;
  }

  private BufferedImage skew(BufferedImage sheet) {
    int width = sheet.getWidth();
    int height = sheet.getHeight();
    BufferedImage skewed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = skewed.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(
        sheet,
        AffineTransform.getRotateInstance(Math.toRadians(skewDegrees), width / 2.0, height / 2.0),
        null);
    graphics.dispose();
    return skewed;
  }

  private void speckle(BufferedImage bits) {
    int count = (int) (bits.getWidth() * bits.getHeight() * SPECKLES_PER_PIXEL);
    for (int i = 0; i < count; i++) {
      int x = random.nextInt(bits.getWidth() - 3);
      int y = random.nextInt(bits.getHeight() - 3);
      int size = 1 + random.nextInt(3);
      for (int dx = 0; dx < size; dx++) {
        bits.setRGB(x + dx, y + random.nextInt(2), 0xFF000000);
      }
    }
  }
}
