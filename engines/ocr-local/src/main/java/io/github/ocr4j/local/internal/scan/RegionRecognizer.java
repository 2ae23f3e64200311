package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.time.Duration;
import java.util.List;

/** Reads a bitmap that lies upright on a page: nothing has to be turned or put straight. */
final class RegionRecognizer {
  private static final Upright AS_IT_IS = new Upright(0, 0);

  private final Tesseract tesseract;

  RegionRecognizer(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  ExtractedPage recognize(int index, ScanImage region, Duration limit) {
    GrayImage gray = GrayImage.of(region.image());
    GrayImage scaled = region.factor() == 1 ? gray : gray.scale(region.factor());
    List<RecognizedWord> words = tesseract.recognize(scaled, region.workingDpi(), limit);
    Reading reading = new Reading(scaled, AS_IT_IS, WordFilter.filter(words));
    return new ScanAnalysis(reading, region.workingDpi(), region.pointsPerWorkingPixel())
        .content(index);
  }
}
