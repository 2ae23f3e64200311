package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Jpeg;
import io.github.ocr4j.local.internal.page.PageContent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads one scanned page: turns it upright, recognizes its words, finds its lines and figures. */
final class PageRecognizer {
  private final Tesseract tesseract;

  PageRecognizer(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  ScannedPage recognize(int index, ScanImage scan, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    GrayImage gray = GrayImage.of(scan.image());
    GrayImage sharp = scan.factor() == 1 ? gray : gray.scale(scan.factor());
    Reading reading = new UprightReader(tesseract).read(sharp, scan.workingDpi(), end);
    PageContent content = analyze(index, scan, reading);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (MissedWords.suspected(content) && !left.isNegative() && !left.isZero()) {
      Reading fuller =
          MissedWords.add(
              reading,
              tesseract.recognizeBlock(reading.image(), scan.workingDpi(), left),
              content,
              scan.pointsPerWorkingPixel());
      content = analyze(index, scan, fuller);
    }
    Upright upright = reading.upright();
    double pixelsPerPoint = scan.dotsPerInch() / 72;
    return new ScannedPage(content, box -> cut(scan.image(), upright, box, pixelsPerPoint));
  }

  private static PageContent analyze(int index, ScanImage scan, Reading reading) {
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
