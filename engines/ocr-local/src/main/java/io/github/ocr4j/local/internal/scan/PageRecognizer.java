package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.internal.image.Jpeg;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads one scanned page: turns it upright, recognizes its words, finds its lines and figures. */
final class PageRecognizer {
  /** A reading that is so sure needs no other one to compare it with. */
  private static final double SURE = 0.9;

  private final Tesseract tesseract;

  PageRecognizer(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  ScannedPage recognize(int index, ScanImage scan, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    Reading reading = read(scan, end);
    ExtractedPage content = analyze(index, scan, reading);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (MissedWords.suspected(content) && !left.isNegative() && !left.isZero()) {
      Reading block =
          new Reading(
              reading.image(),
              reading.upright(),
              tesseract.recognizeBlock(reading.image(), scan.workingDpi(), left));
      Reading fuller = MissedWords.unite(reading, block, content, scan.pointsPerWorkingPixel());
      content = analyze(index, scan, fuller);
    }
    Upright upright = reading.upright();
    double pixelsPerPoint = scan.dotsPerInch() / 72;
    return new ScannedPage(content, box -> cut(scan.image(), upright, box, pixelsPerPoint));
  }

  /**
   * What was lit unevenly is blurred and noisy, too: its ink is mostly easier to read without
   * grays, but not on a patterned ground.
   */
  private Reading read(ScanImage scan, long end) {
    GrayImage gray = GrayImage.of(scan.image());
    UprightReader reader = new UprightReader(tesseract);
    if (scan.upright()) {
      return reader.readAsItIs(enlarged(gray, scan), scan.workingDpi(), end);
    }
    GrayImage level = Lighting.level(gray);
    if (level == gray) {
      return reader.read(enlarged(gray, scan), scan.workingDpi(), end);
    }
    Reading hard = reader.read(enlarged(level, scan).blackAndWhite(), scan.workingDpi(), end);
    if (hard.confidence() >= SURE) {
      return hard;
    }
    Reading soft = reader.read(enlarged(gray, scan), scan.workingDpi(), end);
    return soft.score() > hard.score() ? soft : hard;
  }

  private static GrayImage enlarged(GrayImage image, ScanImage scan) {
    return scan.factor() == 1 ? image : image.scale(scan.factor());
  }

  private static ExtractedPage analyze(int index, ScanImage scan, Reading reading) {
    return new ScanAnalysis(reading, scan.workingDpi(), scan.pointsPerWorkingPixel())
        .content(index);
  }

  private static byte[] cut(BufferedImage image, Upright upright, Box box, double pixelsPerPoint) {
    try {
      int width = (int) Math.max(1, Math.round(box.width() * pixelsPerPoint));
      int height = (int) Math.max(1, Math.round(box.height() * pixelsPerPoint));
      return Jpeg.encode(
          upright.crop(
              image, box.left() * pixelsPerPoint, box.top() * pixelsPerPoint, width, height));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
