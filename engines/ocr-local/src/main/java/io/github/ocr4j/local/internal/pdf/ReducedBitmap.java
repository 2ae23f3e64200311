package io.github.ocr4j.local.internal.pdf;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Unpacks a bitmap straight to about the size at which it is shown: each square of its pixels
 * becomes one of their mean color.
 */
final class ReducedBitmap {
  /** So many pixels along each side of a square, evenly spread, tell its color. */
  private static final int SAMPLES = 4;

  /** Bitmaps of more bytes are mistakes or attacks. */
  private static final long MAX_BYTES = 1_000_000_000;

  private static final int WHITE = 255;
  private static final int COLORS = 256;
  private static final int RED_GREEN_BLUE = 3;

  private final PDImageXObject image;
  private final int side;
  private final int width;
  private final int height;
  private final int step;

  private ReducedBitmap(PDImageXObject image, int wanted) {
    this.image = image;
    this.side = Math.max(1, Math.min(wanted, Math.min(image.getWidth(), image.getHeight())));
    this.width = image.getWidth() / side;
    this.height = image.getHeight() / side;
    this.step = (side + SAMPLES - 1) / SAMPLES;
  }

  /**
   * A bitmap of which a square of so many pixels on a side becomes one, on white paper; empty if it
   * is damaged, or of a kind that PDFBox has to decode.
   */
  static Optional<BufferedImage> of(PDImageXObject image, int side) {
    try {
      return reduce(image, side);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> reduce(PDImageXObject image, int side) throws IOException {
    if (!isPlain(image)) {
      return Optional.empty();
    }
    PDImageXObject mask = image.getSoftMask();
    if (mask == null) {
      return Optional.of(new ReducedBitmap(image, side).colored());
    }
    boolean isFitting =
        mask.getWidth() == image.getWidth()
            && mask.getHeight() == image.getHeight()
            && mask.getColorSpace() instanceof PDDeviceGray
            && !mask.getCOSObject().containsKey(COSName.MATTE);
    if (!isFitting || !isPlain(mask)) {
      return Optional.empty();
    }
    BufferedImage opaque = new ReducedBitmap(image, side).colored();
    layOnWhite(opaque, new ReducedBitmap(mask, side).means(1));
    return Optional.of(opaque);
  }

  private static boolean isPlain(PDImageXObject image) throws IOException {
    return !image.isStencil()
        && image.getDecode() == null
        && image.getCOSObject().getDictionaryObject(COSName.MASK) == null
        && FlateRows.isReadable(image)
        && bytes(image) <= MAX_BYTES;
  }

  private static long bytes(PDImageXObject image) throws IOException {
    return (long) image.getWidth()
        * image.getHeight()
        * image.getColorSpace().getNumberOfComponents();
  }

  private BufferedImage colored() throws IOException {
    PDColorSpace colors = image.getColorSpace();
    if (ScanPixels.isGray(colors)) {
      return packed(means(1), BufferedImage.TYPE_BYTE_GRAY);
    }
    if (colors instanceof PDDeviceRGB
        || colors instanceof PDIndexed
        || colors instanceof PDICCBased profile && profile.isSRGB()) {
      return packed(means(RED_GREEN_BLUE), BufferedImage.TYPE_3BYTE_BGR);
    }
    byte[] means = means(colors.getNumberOfComponents());
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, width, height, means.length / (width * height), new Point());
    raster.setDataElements(0, 0, width, height, means);
    int[] converted = colors.toRGBImage(raster).getRGB(0, 0, width, height, null, 0, width);
    return packed(bytes(converted), BufferedImage.TYPE_3BYTE_BGR);
  }

  private BufferedImage packed(byte[] pixels, int type) {
    BufferedImage packed = new BufferedImage(width, height, type);
    packed.getRaster().setDataElements(0, 0, width, height, pixels);
    return packed;
  }

  private static byte[] bytes(int[] colors) {
    byte[] bytes = new byte[RED_GREEN_BLUE * colors.length];
    int at = 0;
    for (int rgb : colors) {
      bytes[at++] = (byte) (rgb >> 16);
      bytes[at++] = (byte) (rgb >> 8);
      bytes[at++] = (byte) rgb;
    }
    return bytes;
  }

  /** The mean of each square for each of so many channels. */
  private byte[] means(int channels) throws IOException {
    byte[] means = new byte[width * height * channels];
    byte[] palette = palette();
    try (FlateRows rows = FlateRows.of(image)) {
      for (int y = 0; y < height; y++) {
        byte[] row = side == 1 ? next(rows, palette) : mean(rows, palette, channels);
        System.arraycopy(row, 0, means, y * width * channels, width * channels);
      }
    }
    return means;
  }

  private byte[] mean(FlateRows rows, byte[] palette, int channels) throws IOException {
    int[] sums = new int[width * channels];
    for (int i = 0; i < side; i++) {
      byte[] row = next(rows, palette);
      if (i % step == 0) {
        add(row, sums, channels);
      }
    }
    int samples = (side + step - 1) / step;
    byte[] mean = new byte[sums.length];
    for (int i = 0; i < sums.length; i++) {
      mean[i] = (byte) (sums[i] / (samples * samples));
    }
    return mean;
  }

  private static byte[] next(FlateRows rows, byte[] palette) throws IOException {
    byte[] row = rows.next();
    return palette.length == 0 ? row : colors(row, palette);
  }

  private void add(byte[] row, int[] sums, int channels) {
    int square = side * channels;
    int next = step * channels;
    for (int channel = 0; channel < channels; channel++) {
      for (int column = 0; column < width; column++) {
        int sum = 0;
        for (int i = channel; i < square; i += next) {
          sum += row[column * square + i] & 0xff;
        }
        sums[column * channels + channel] += sum;
      }
    }
  }

  /** Red, green and blue of all colors that pixels may name by a number; else empty. */
  private byte[] palette() throws IOException {
    if (!(image.getColorSpace() instanceof PDIndexed indexed)) {
      return new byte[0];
    }
    WritableRaster numbers =
        Raster.createBandedRaster(DataBuffer.TYPE_BYTE, COLORS, 1, 1, new Point());
    for (int number = 0; number < COLORS; number++) {
      numbers.setSample(number, 0, 0, number);
    }
    return bytes(indexed.toRGBImage(numbers).getRGB(0, 0, COLORS, 1, null, 0, COLORS));
  }

  private static byte[] colors(byte[] numbers, byte[] palette) {
    byte[] colors = new byte[numbers.length * RED_GREEN_BLUE];
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(
          palette,
          (numbers[i] & 0xff) * RED_GREEN_BLUE,
          colors,
          i * RED_GREEN_BLUE,
          RED_GREEN_BLUE);
    }
    return colors;
  }

  private static void layOnWhite(BufferedImage image, byte[] cover) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int channels = pixels.length / cover.length;
    for (int i = 0; i < pixels.length; i++) {
      int opaque = cover[i / channels] & 0xff;
      pixels[i] = (byte) (WHITE - (WHITE - (pixels[i] & 0xff)) * opaque / WHITE);
    }
  }
}
