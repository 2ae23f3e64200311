package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.internal.image.Jpeg;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Reads one scanned page: turns it upright, recognizes its words, finds its lines and figures. */
final class PageRecognizer {
  /** A reading that is so sure needs no other one to compare it with. */
  private static final double SURE_CONFIDENCE = 0.9;

  private final Tesseract tesseract;

  PageRecognizer(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  ScannedPage recognize(int index, ScanImage scan, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    RecognizedText text = read(scan, end);
    ExtractedPage content = analyze(index, scan, text);
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (MissedWords.isSuspected(content) && !left.isNegative() && !left.isZero()) {
      List<RecognizedWord> block = tesseract.recognizeBlock(text.image(), scan.workingDpi(), left);
      content =
          analyze(
              index,
              scan,
              MissedWords.unite(
                  text, text.withWords(block), content, scan.pointsPerWorkingPixel()));
    }
    return new ScannedPage(content, box -> cut(scan, text.turn(), box));
  }

  /** Reads a part of a page that stands upright and straight on it. */
  ExtractedPage recognizeRegion(int index, ScanImage region, Duration limit) {
    GrayImage image = enlarged(GrayImage.of(region.image()), region);
    List<RecognizedWord> words = tesseract.recognize(image, region.workingDpi(), limit);
    return analyze(index, region, new RecognizedText(image, UprightTurn.NONE, words));
  }

  /**
   * What was lit unevenly is blurred and noisy, too: its ink is mostly easier to read without
   * grays, but not on a patterned ground.
   */
  private RecognizedText read(ScanImage scan, long end) {
    GrayImage gray = GrayImage.of(scan.image());
    UprightReader reader = new UprightReader(tesseract, scan.workingDpi(), end);
    if (scan.isUpright()) {
      return reader.readAsItIs(enlarged(gray, scan));
    }
    GrayImage level = Illumination.level(gray);
    if (level == gray) {
      return reader.read(enlarged(gray, scan));
    }
    RecognizedText hard = reader.read(enlarged(level, scan).blackAndWhite());
    if (hard.confidence() >= SURE_CONFIDENCE) {
      return hard;
    }
    RecognizedText soft = reader.read(enlarged(gray, scan));
    return soft.score() > hard.score() ? soft : hard;
  }

  private static GrayImage enlarged(GrayImage image, ScanImage scan) {
    return scan.factor() == 1 ? image : image.scale(scan.factor());
  }

  private static ExtractedPage analyze(int index, ScanImage scan, RecognizedText text) {
    return new ScanAnalysis(text, scan.workingDpi(), scan.pointsPerWorkingPixel()).content(index);
  }

  private static byte[] cut(ScanImage scan, UprightTurn turn, Box box) {
    try {
      double scale = scan.dotsPerInch() / 72;
      int width = (int) Math.max(1, Math.round(box.width() * scale));
      int height = (int) Math.max(1, Math.round(box.height() * scale));
      BufferedImage figure =
          turn.crop(scan.image(), box.left() * scale, box.top() * scale, width, height);
      return Jpeg.encode(figure);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
