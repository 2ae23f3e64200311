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
    OptionalInt told = orientation(image, dpi);
    Reading best = read(image, told.orElse(0), dpi, end);
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

  private OptionalInt orientation(GrayImage image, double dpi) {
    try (LeptonicaImage measured = LeptonicaImage.of(image)) {
      OptionalInt told = measured.quartersToUpright();
      return told.isPresent() ? told : tesseract.quartersToUpright(image, dpi);
    }
  }

  private Reading read(GrayImage image, int quarters, double dpi, long end) {
    Upright turn = new Upright(quarters, 0);
    GrayImage turned = turn.apply(image);
    double skew;
    try (LeptonicaImage measured = LeptonicaImage.of(turned)) {
      skew = measured.skewDegrees();
    }
    Upright upright =
        Math.abs(skew) < MIN_SKEW_DEGREES ? turn : new Upright(quarters, Math.toRadians(skew));
    GrayImage rotated = upright.radians() == 0 ? turned : turned.rotate(upright.radians());
    GrayImage straight = new LeaderEraser(dpi).erase(rotated);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new RecognitionTimeoutException();
    }
    return new Reading(
        straight, upright, WordFilter.filter(tesseract.recognize(straight, dpi, left)));
  }
}
