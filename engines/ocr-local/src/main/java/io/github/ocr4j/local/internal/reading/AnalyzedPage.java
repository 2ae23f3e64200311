package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageImage;
import java.util.HashMap;
import java.util.Map;

/**
 * A page that was read, with its figures already cut, so that its pixels can be forgotten.
 *
 * @param figures JPEG files by their boxes
 */
record AnalyzedPage(PageLayout layout, Map<Box, byte[]> figures) {
  static AnalyzedPage of(PageLayout layout, PageImage image, OcrRequest request) {
    Map<Box, byte[]> figures = new HashMap<>();
    if (request.options().includeImages()) {
      layout.figures().stream()
          .limit(request.options().imageLimit().orElse(Integer.MAX_VALUE))
          .forEach(box -> figures.put(box, image.crop(layout.content().onSource(box))));
    }
    return new AnalyzedPage(layout, figures);
  }
}
