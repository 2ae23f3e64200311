package io.github.ocr4j.local.internal.scan;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Turns a page upright and reads it. The cheap ways to tell the orientation come first; when they
 * cannot tell and the reading is poor, all four turns are tried.
 */
final class UprightReader {
  /** A reading less sure than this may be of a page that stands on its head. */
  private static final double POOR = 0.65;

  /** Smaller skews do no harm. */
  private static final double MIN_SKEW_DEGREES = 0.15;

  private final Tesseract tesseract;

  UprightReader(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  Reading read(GrayImage image, double dpi, long end) {
    OptionalInt told;
    Reading best;
    try (LeptonicaImage measured = LeptonicaImage.of(image)) {
      told = orientation(measured, image, dpi);
      best =
          told.orElse(0) == 0
              ? read(image, 0, measured.skewDegrees(), dpi, end)
              : read(image, told.getAsInt(), dpi, end);
    }
    if (best.confidence() >= POOR) {
      return best;
    }
    for (int quarters = 0; quarters < 4; quarters++) {
      if (quarters != told.orElse(0)) {
        Reading other = read(image, quarters, dpi, end);
        best = other.score() > best.score() ? other : best;
      }
    }
    return best;
  }

  /** Reads a page that is known to be upright and straight. */
  Reading readAsItIs(GrayImage image, double dpi, long end) {
    return read(image, 0, 0, dpi, end);
  }

  private OptionalInt orientation(LeptonicaImage measured, GrayImage image, double dpi) {
    OptionalInt told = measured.quartersToUpright(dpi);
    return told.isPresent() ? told : tesseract.quartersToUpright(image, dpi);
  }

  private Reading read(GrayImage image, int quarters, double dpi, long end) {
    GrayImage turned = image.turn(quarters);
    try (LeptonicaImage measured = LeptonicaImage.of(turned)) {
      return read(turned, quarters, measured.skewDegrees(), dpi, end);
    }
  }

  private Reading read(GrayImage turned, int quarters, double skew, double dpi, long end) {
    boolean straight = Math.abs(skew) < MIN_SKEW_DEGREES;
    Upright upright = new Upright(quarters, straight ? 0 : Math.toRadians(skew));
    GrayImage level = straight ? turned : turned.rotate(upright.radians());
    GrayImage readable = new LeaderEraser(dpi).erase(level);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new RecognitionTimeoutException();
    }
    return new Reading(
        readable, upright, WordFilter.filter(tesseract.recognize(readable, dpi, left)));
  }
}
