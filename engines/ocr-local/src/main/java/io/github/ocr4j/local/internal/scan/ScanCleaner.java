package io.github.ocr4j.local.internal.scan;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Makes the image of a page easier to read: its contrast is stretched and it is put straight. The
 * same image always gives the same bytes. Wants the native code.
 */
public final class ScanCleaner {
  /** Ink is as dark as the pixel of this rank, paper as bright as the other, 0 to 1. */
  private static final float INK_RANK = 0.002f;

  private static final float PAPER_RANK = 0.98f;

  /** An image with a smaller contrast is empty, and stretching it would only show noise. */
  private static final int MIN_CONTRAST_LEVELS = 40;

  private ScanCleaner() {}

  /** The cleaned page as a gray PNG file of a resolution; empty if the image cannot be decoded. */
  public static Optional<byte[]> clean(byte[] image, int dotsPerInch) {
    PIX read = leptonica.pixReadMem(image, image.length);
    if (read == null || read.isNull()) {
      return Optional.empty();
    }
    PIX gray = leptonica.pixConvertTo8(read, 0);
    PIX stretched = stretch(gray);
    PIX straight = leptonica.pixDeskew(stretched, 0);
    try {
      leptonica.pixSetResolution(straight, dotsPerInch, dotsPerInch);
      return Optional.of(png(straight));
    } finally {
      leptonica.pixDestroy(straight);
      leptonica.pixDestroy(stretched);
      leptonica.pixDestroy(gray);
      leptonica.pixDestroy(read);
    }
  }

  private static PIX stretch(PIX gray) {
    int[] dark = new int[1];
    int[] bright = new int[1];
    leptonica.pixGetRankValue(gray, 1, INK_RANK, dark);
    leptonica.pixGetRankValue(gray, 1, PAPER_RANK, bright);
    return bright[0] - dark[0] < MIN_CONTRAST_LEVELS
        ? leptonica.pixCopy(null, gray)
        : leptonica.pixGammaTRC(null, gray, 1, dark[0], bright[0]);
  }

  private static byte[] png(PIX image) {
    try (BytePointer data = new BytePointer((BytePointer) null);
        SizeTPointer size = new SizeTPointer(1)) {
      if (leptonica.pixWriteMemPng(data, size, image, 0) != 0) {
        throw new IllegalStateException("the image cannot be written as PNG");
      }
      byte[] png = new byte[Math.toIntExact(size.get())];
      data.get(png);
      leptonica.lept_free(data);
      return png;
    }
  }
}
