package io.github.ocr4j.local.internal.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Decodes what Java does not: WebP and JPEG 2000, and some odd files. Wants the native code. */
final class LeptonicaDecoder {
  private static final int GRAY_DEPTH = 8;
  private static final int[] RED_GREEN_BLUE = {0, 1, 2};

  private final byte[] content;
  private final int frame;

  /** Decodes the frame of a TIFF with this number from 0; all other files have the frame 0 only. */
  LeptonicaDecoder(byte[] content, int frame) {
    this.content = content;
    this.frame = frame;
  }

  /** Width and height, without decoding; empty if the file is none that it knows. */
  Optional<int[]> size() {
    int[] width = new int[1];
    int[] height = new int[1];
    return header(width, height) != 0 || width[0] < 1 || height[0] < 1
        ? Optional.empty()
        : Optional.of(new int[] {width[0], height[0]});
  }

  private int header(int[] width, int[] height) {
    int[] unused = new int[1];
    return frame == 0
        ? leptonica.pixReadHeaderMem(
            content, content.length, unused, width, height, unused, unused, unused)
        : leptonica.readHeaderMemTiff(
            content, content.length, frame, width, height, unused, unused, unused, unused, unused);
  }

  private PIX read() {
    return frame == 0
        ? leptonica.pixReadMem(content, content.length)
        : leptonica.pixReadMemTiff(content, content.length, frame);
  }

  /** In shades of gray, or with bytes for red, green and blue in this order. */
  Optional<BufferedImage> decode() {
    PIX read = read();
    if (read == null || read.isNull()) {
      return Optional.empty();
    }
    boolean isGray = leptonica.pixGetDepth(read) == GRAY_DEPTH && !isColored(read);
    PIX plain = isGray ? leptonica.pixClone(read) : leptonica.pixConvertTo32(read);
    try {
      return Optional.of(isGray ? gray(plain) : color(plain));
    } finally {
      leptonica.pixDestroy(plain);
      leptonica.pixDestroy(read);
    }
  }

  private static boolean isColored(PIX pix) {
    return leptonica.pixGetColormap(pix) != null && !leptonica.pixGetColormap(pix).isNull();
  }

  private static BufferedImage gray(PIX pix) {
    int width = leptonica.pixGetWidth(pix);
    int height = leptonica.pixGetHeight(pix);
    int wordsPerRow = leptonica.pixGetWpl(pix);
    ByteBuffer words = words(pix);
    byte[] row = new byte[width];
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int word = words.getInt(4 * (y * wordsPerRow + x / 4));
        row[x] = (byte) (word >>> 24 - 8 * (x % 4));
      }
      image.getRaster().setDataElements(0, y, width, 1, row);
    }
    return image;
  }

  private static BufferedImage color(PIX pix) {
    int width = leptonica.pixGetWidth(pix);
    int height = leptonica.pixGetHeight(pix);
    ByteBuffer words = words(pix);
    byte[] row = new byte[3 * width];
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, width, height, 3 * width, 3, RED_GREEN_BLUE, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int word = words.getInt(4 * (y * width + x));
        row[3 * x] = (byte) (word >>> 24);
        row[3 * x + 1] = (byte) (word >>> 16);
        row[3 * x + 2] = (byte) (word >>> 8);
      }
      raster.setDataElements(0, y, width, 1, row);
    }
    ComponentColorModel colors =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(colors, raster, false, null);
  }

  private static ByteBuffer words(PIX pix) {
    long bytes = 4L * leptonica.pixGetWpl(pix) * leptonica.pixGetHeight(pix);
    return new BytePointer(leptonica.pixGetData(pix))
        .capacity(bytes)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder());
  }
}
