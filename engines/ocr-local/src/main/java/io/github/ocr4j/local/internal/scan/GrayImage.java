package io.github.ocr4j.local.internal.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pixels from 0 (black) to 255 (white), row by row. They are shared: never write to them. */
final class GrayImage {
  private final int width;
  private final int height;
  private final byte[] pixels;
  private Optional<Histogram> histogram = Optional.empty();

  GrayImage(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  byte[] pixels() {
    return pixels;
  }

  /** How often each brightness occurs; counted once. */
  Histogram histogram() {
    if (histogram.isEmpty()) {
      histogram = Optional.of(Histogram.of(pixels));
    }
    return histogram.get();
  }

  static GrayImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[width * height];
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      image.getRaster().getDataElements(0, 0, width, height, pixels);
    } else if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      byte[] row = new byte[3 * width];
      for (int y = 0; y < height; y++) {
        image.getRaster().getDataElements(0, y, width, 1, row);
        for (int x = 0; x < width; x++) {
          pixels[y * width + x] =
              (byte) gray(row[3 * x] & 0xff, row[3 * x + 1] & 0xff, row[3 * x + 2] & 0xff);
        }
      }
    } else {
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        image.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
          pixels[y * width + x] = (byte) luminance(row[x]);
        }
      }
    }
    return new GrayImage(width, height, pixels);
  }

  /** What is transparent shows white paper. */
  private static int luminance(int argb) {
    int alpha = argb >>> 24;
    int gray = gray(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    return 255 - (255 - gray) * alpha / 255;
  }

  private static int gray(int red, int green, int blue) {
    return (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  boolean contains(double x, double y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  /** Turns it clockwise by so many quarters. */
  GrayImage turn(int quarters) {
    GrayImage turned = this;
    for (int i = 0; i < Math.floorMod(quarters, 4); i++) {
      turned = turned.turn();
    }
    return turned;
  }

  private GrayImage turn() {
    byte[] turned = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + height - 1 - y] = pixels[y * width + x];
      }
    }
    return new GrayImage(height, width, turned);
  }

  /** Turns it clockwise about its center by a small angle; the size stays. */
  GrayImage rotate(double radians) {
    return redraw(
        width, height, AffineTransform.getRotateInstance(radians, width / 2.0, height / 2.0));
  }

  GrayImage scale(double factor) {
    return redraw(
        (int) Math.round(width * factor),
        (int) Math.round(height * factor),
        AffineTransform.getScaleInstance(factor, factor));
  }

  /** Makes ink black and everything else white: noise disappears. */
  GrayImage blackAndWhite() {
    int threshold = histogram().threshold();
    byte[] hard = new byte[pixels.length];
    for (int i = 0; i < hard.length; i++) {
      hard[i] = (byte) ((pixels[i] & 0xff) <= threshold ? 0 : 255);
    }
    return new GrayImage(width, height, hard);
  }

  /** Paints boxes white; they may reach over the edges. */
  GrayImage whitened(List<PixelBox> boxes) {
    if (boxes.isEmpty()) {
      return this;
    }
    byte[] painted = pixels.clone();
    for (PixelBox box : boxes) {
      PixelBox inside = box.intersection(new PixelBox(0, 0, width, height));
      for (int y = inside.top(); y < inside.bottom() && inside.width() > 0; y++) {
        int row = y * width;
        Arrays.fill(painted, row + inside.left(), row + inside.right(), (byte) 255);
      }
    }
    return new GrayImage(width, height, painted);
  }

  /** Takes the mean of squares of so many pixels. */
  GrayImage reduce(int side) {
    int newWidth = Math.max(1, width / side);
    int newHeight = Math.max(1, height / side);
    byte[] reduced = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        int sum = 0;
        for (int row = y * side; row < (y + 1) * side; row++) {
          for (int column = x * side; column < (x + 1) * side; column++) {
            sum += at(column, row);
          }
        }
        reduced[y * newWidth + x] = (byte) (sum / (side * side));
      }
    }
    return new GrayImage(newWidth, newHeight, reduced);
  }

  private GrayImage redraw(int newWidth, int newHeight, AffineTransform transform) {
    BufferedImage target = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, newWidth, newHeight);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(toBufferedImage(), transform, null);
    } finally {
      graphics.dispose();
    }
    byte[] redrawn = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
    return new GrayImage(newWidth, newHeight, redrawn);
  }

  BufferedImage toBufferedImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }
}
