package io.github.ocr4j.demo;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Photographs a slip of paper on a table as a telephone does: perspective, uneven light, a little
 * blur and sensor noise.
 */
final class Camera {
  private final int width;
  private final int height;
  private final Random random;

  Camera(int width, int height, long seed) {
    this.width = width;
    this.height = height;
    this.random = new Random(seed);
  }

  /**
   * Photographs a slip.
   *
   * @param slip the slip, seen straight on
   * @param corners where its corners land in the photograph, in pixels: x, y from the top left
   *     corner clockwise
   */
  BufferedImage photograph(BufferedImage slip, double... corners) {
    double[] toUnit = Perspective.toUnitSquare(corners);
    BufferedImage photograph = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        photograph.setRGB(x, y, pixel(slip, toUnit, x, y));
      }
    }
    return photograph;
  }

  private int pixel(BufferedImage slip, double[] toUnit, int x, int y) {
    double[] colour = {0, 0, 0};
    for (int sample = 0; sample < 4; sample++) {
      double subX = x + (sample % 2) * 0.7;
      double subY = y + (sample / 2) * 0.7;
      double[] unit = Perspective.apply(toUnit, subX, subY);
      int rgb = inside(unit) ? paper(slip, unit) : table(subX, subY, shadow(unit));
      colour[0] += (rgb >> 16 & 0xFF) / 4.0;
      colour[1] += (rgb >> 8 & 0xFF) / 4.0;
      colour[2] += (rgb & 0xFF) / 4.0;
    }
    double light = light(x, y);
    double noise = random.nextGaussian() * 3.5;
    return clamp(colour[0] * light + noise) << 16
        | clamp(colour[1] * light * 0.985 + noise) << 8
        | clamp(colour[2] * light * 0.94 + noise);
  }

  private static boolean inside(double[] unit) {
    return unit[0] >= 0 && unit[0] < 1 && unit[1] >= 0 && unit[1] < 1;
  }

  private static int paper(BufferedImage slip, double[] unit) {
    double curl = 1 - 0.10 * Math.pow(Math.abs(unit[0] - 0.5) * 2, 3);
    double fold = 1 - 0.07 * Math.exp(-Math.pow((unit[1] - 0.52) * 70, 2));
    int rgb = slip.getRGB((int) (unit[0] * slip.getWidth()), (int) (unit[1] * slip.getHeight()));
    double shade = curl * fold;
    return (int) ((rgb >> 16 & 0xFF) * shade) << 16
        | (int) ((rgb >> 8 & 0xFF) * shade) << 8
        | (int) ((rgb & 0xFF) * shade);
  }

  private static double shadow(double[] unit) {
    double outX = Math.max(0, Math.max(-unit[0] - 0.01, unit[0] - 1));
    double outY = Math.max(0, Math.max(-unit[1] - 0.01, unit[1] - 1));
    return 1 - 0.45 * Math.exp(-Math.hypot(outX * 18, outY * 40));
  }

  private static int table(double x, double y, double shade) {
    double grain =
        Math.sin(x * 0.011 + 3 * Math.sin(y * 0.0013)) * 7
            + Math.sin(x * 0.17 + 5 * Math.sin(y * 0.004)) * 5
            + Math.sin(x * 0.71 + y * 0.003) * 3;
    double plank = (x + 140) % 430 < 4 ? 0.55 : 1;
    double brightness = shade * plank;
    return clamp((132 + grain) * brightness) << 16
        | clamp((92 + grain * 0.9) * brightness) << 8
        | clamp((60 + grain * 0.7) * brightness);
  }

  private double light(int x, int y) {
    double fromWindow = Math.hypot((x - width * 0.2) / width, (y - height * 0.15) / height);
    return 1.06 - 0.42 * fromWindow;
  }

  private static int clamp(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }
}
