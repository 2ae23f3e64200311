package io.github.ocr4j.local.internal.scan;

import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** A black-and-white copy of an image in native memory, to be measured. */
final class LeptonicaImage implements AutoCloseable {
  /** A skew of which Leptonica is less sure is none; its scale has no unit. */
  private static final float MIN_SKEW_CONFIDENCE = 3;

  /**
   * Ascenders and descenders are told apart at half of this resolution, in a quarter of the time.
   */
  private static final double MIN_FINE_DPI = 250;

  /** A pixel at half the resolution is dark if so many of its four are. */
  private static final int MIN_DARK_OF_FOUR = 2;

  private final PIX pix;

  private LeptonicaImage(PIX pix) {
    this.pix = pix;
  }

  static LeptonicaImage of(GrayImage image) {
    PIX gray = leptonica.pixCreate(image.width(), image.height(), 8);
    int bytesPerRow = leptonica.pixGetWpl(gray) * 4;
    BytePointer data = new BytePointer(leptonica.pixGetData(gray));
    ByteBuffer buffer = data.capacity((long) bytesPerRow * image.height()).asByteBuffer();
    for (int y = 0; y < image.height(); y++) {
      buffer.position(y * bytesPerRow);
      buffer.put(image.pixels(), y * image.width(), image.width());
    }
    leptonica.pixEndianByteSwap(gray);
    PIX binary = leptonica.pixThresholdToBinary(gray, image.histogram().threshold() + 1);
    leptonica.pixDestroy(gray);
    return new LeptonicaImage(binary);
  }

  /** The angle in degrees by which it is turned clockwise; 0 when that cannot be told. */
  double skewDegrees() {
    float[] angle = new float[1];
    float[] confidence = new float[1];
    boolean isFailed = leptonica.pixFindSkew(pix, angle, confidence) != 0;
    return isFailed || confidence[0] < MIN_SKEW_CONFIDENCE ? 0 : angle[0];
  }

  /** The clockwise quarter turns that put it upright, if they can be told. */
  OptionalInt quartersToUpright(double dotsPerInch) {
    float[] up = new float[1];
    float[] left = new float[1];
    int[] decision = new int[1];
    PIX small =
        dotsPerInch >= MIN_FINE_DPI
            ? leptonica.pixReduceRankBinary2(pix, MIN_DARK_OF_FOUR, (BytePointer) null)
            : leptonica.pixClone(pix);
    boolean isFailed =
        leptonica.pixOrientDetect(small, up, left, 0, 0) != 0
            || leptonica.makeOrientDecision(up[0], left[0], 0, 0, decision, 0) != 0;
    leptonica.pixDestroy(small);
    if (isFailed) {
      return OptionalInt.empty();
    }
    return switch (decision[0]) {
      case leptonica.L_TEXT_ORIENT_UP -> OptionalInt.of(0);
      case leptonica.L_TEXT_ORIENT_LEFT -> OptionalInt.of(1);
      case leptonica.L_TEXT_ORIENT_DOWN -> OptionalInt.of(2);
      case leptonica.L_TEXT_ORIENT_RIGHT -> OptionalInt.of(3);
      default -> OptionalInt.empty();
    };
  }

  @Override
  public void close() {
    leptonica.pixDestroy(pix);
  }
}
