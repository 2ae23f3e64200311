package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.OutOfTimeException;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * Turns a page upright and reads it. The cheap ways to tell the orientation come first; when they
 * cannot tell and the reading is poor, all four turns are tried.
 */
final class UprightReader {
  /** A reading that is less sure may be of a page that stands on its head. */
  private static final double MIN_CONFIDENCE = 0.65;

  /** Smaller skews do no harm. */
  private static final double MIN_SKEW_DEGREES = 0.15;

  private final Tesseract tesseract;
  private final double dpi;
  private final long end;

  /** Reads images of a resolution, until {@link System#nanoTime()} reaches an end. */
  UprightReader(Tesseract tesseract, double dpi, long end) {
    this.tesseract = tesseract;
    this.dpi = dpi;
    this.end = end;
  }

  RecognizedText read(GrayImage image) {
    OptionalInt told;
    RecognizedText best;
    try (LeptonicaImage measured = LeptonicaImage.of(image)) {
      told = measured.quartersToUpright(dpi);
      if (told.isEmpty()) {
        told = tesseract.quartersToUpright(image, dpi);
      }
      best =
          told.orElse(0) == 0
              ? read(image, 0, measured.skewDegrees())
              : read(image, told.getAsInt());
    }
    if (best.confidence() >= MIN_CONFIDENCE) {
      return best;
    }
    for (int quarters = 0; quarters < 4; quarters++) {
      if (quarters != told.orElse(0)) {
        RecognizedText other = read(image, quarters);
        best = other.score() > best.score() ? other : best;
      }
    }
    return best;
  }

  /** Reads a page that is known to be upright and straight. */
  RecognizedText readAsItIs(GrayImage image) {
    return read(image, 0, 0);
  }

  private RecognizedText read(GrayImage image, int quarters) {
    GrayImage turned = image.turn(quarters);
    try (LeptonicaImage measured = LeptonicaImage.of(turned)) {
      return read(turned, quarters, measured.skewDegrees());
    }
  }

  private RecognizedText read(GrayImage turned, int quarters, double skewDegrees) {
    boolean isStraight = Math.abs(skewDegrees) < MIN_SKEW_DEGREES;
    double radians = isStraight ? 0 : Math.toRadians(skewDegrees);
    GrayImage level = isStraight ? turned : turned.rotate(radians);
    GrayImage readable = new LeaderEraser(dpi).erase(level);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new OutOfTimeException();
    }
    return new RecognizedText(
        readable, new UprightTurn(quarters, radians), tesseract.recognize(readable, dpi, left));
  }
}
