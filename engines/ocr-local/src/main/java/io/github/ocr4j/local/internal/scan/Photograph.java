package io.github.ocr4j.local.internal.scan;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Turns the photograph of a sheet that lies on something darker into a scan of it. */
final class Photograph {
  /** The edge of the paper and its shadow, as a share of the sheet's longer side. */
  private static final double MARGIN_SHARE = 0.006;

  private Photograph() {}

  /** The sheet alone, seen from straight above; the same image if there is none to be seen. */
  static BufferedImage flatten(BufferedImage image) {
    GrayImage gray = GrayImage.of(image);
    if (Illumination.isEven(gray)) {
      return image;
    }
    Optional<double[][]> sheet = PaperFinder.find(gray);
    return sheet.map(corners -> flatten(image, corners)).orElse(image);
  }

  private static BufferedImage flatten(BufferedImage image, double[][] corners) {
    double fullWidth = Math.max(side(corners, 0, 1), side(corners, 3, 2));
    double fullHeight = Math.max(side(corners, 0, 3), side(corners, 1, 2));
    double margin = MARGIN_SHARE * Math.max(fullWidth, fullHeight);
    int width = (int) Math.max(1, fullWidth - 2 * margin);
    int height = (int) Math.max(1, fullHeight - 2 * margin);
    PerspectiveTransform perspective = PerspectiveTransform.of(fullWidth, fullHeight, corners);
    BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double fromX = perspective.x(x + margin + 0.5, y + margin + 0.5) - 0.5;
        double fromY = perspective.y(x + margin + 0.5, y + margin + 0.5) - 0.5;
        row[x] = between(image, fromX, fromY);
      }
      flat.setRGB(0, y, width, 1, row, 0, width);
    }
    return flat;
  }

  private static double side(double[][] corners, int from, int to) {
    return Math.hypot(corners[to][0] - corners[from][0], corners[to][1] - corners[from][1]);
  }

  /** The color between four pixels. */
  private static int between(BufferedImage image, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left >= image.getWidth() - 1 || top >= image.getHeight() - 1) {
      return Color.WHITE.getRGB();
    }
    double right = x - left;
    double below = y - top;
    int[] colors = {
      image.getRGB(left, top),
      image.getRGB(left + 1, top),
      image.getRGB(left, top + 1),
      image.getRGB(left + 1, top + 1)
    };
    double[] weights = {
      (1 - right) * (1 - below), right * (1 - below), (1 - right) * below, right * below
    };
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = 0.5;
      for (int i = 0; i < 4; i++) {
        value += weights[i] * (colors[i] >> shift & 0xff);
      }
      mixed |= (int) value << shift;
    }
    return mixed;
  }
}
