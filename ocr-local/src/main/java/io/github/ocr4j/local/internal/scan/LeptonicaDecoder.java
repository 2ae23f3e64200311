package io.github.ocr4j.local.internal.scan;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Decodes what Java does not: WebP and JPEG 2000, and some odd files. Wants the native code. */
final class LeptonicaDecoder {
  private final byte[] content;

  LeptonicaDecoder(byte[] content) {
    this.content = content;
  }

  /** Width and height, without decoding; empty if the file is none that it knows. */
  Optional<int[]> size() {
    int[] format = new int[1];
    int[] width = new int[1];
    int[] height = new int[1];
    int[] rest = new int[1];
    boolean failed =
        leptonica.pixReadHeaderMem(
                content, content.length, format, width, height, rest, new int[1], new int[1])
            != 0;
    return failed || width[0] < 1 || height[0] < 1
        ? Optional.empty()
        : Optional.of(new int[] {width[0], height[0]});
  }

  Optional<BufferedImage> decode() {
    PIX read = leptonica.pixReadMem(content, content.length);
    if (read == null || read.isNull()) {
      return Optional.empty();
    }
    PIX colored = leptonica.pixConvertTo32(read);
    leptonica.pixDestroy(read);
    try {
      return Optional.of(copy(colored));
    } finally {
      leptonica.pixDestroy(colored);
    }
  }

  private static BufferedImage copy(PIX pix) {
    int width = leptonica.pixGetWidth(pix);
    int height = leptonica.pixGetHeight(pix);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    BytePointer data = new BytePointer(leptonica.pixGetData(pix));
    ByteBuffer words =
        data.capacity(4L * width * height).asByteBuffer().order(java.nio.ByteOrder.nativeOrder());
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = words.getInt(4 * (y * width + x)) >>> 8;
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }
}
