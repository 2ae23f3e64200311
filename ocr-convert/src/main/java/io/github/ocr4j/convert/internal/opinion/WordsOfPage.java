package io.github.ocr4j.convert.internal.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrBlock;
import io.github.ocr4j.model.OcrPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an engine read, as if the page said it by itself: every word where its block is. */
final class WordsOfPage {
  static final PageText NONE = new PageText(false, 0, 0, List.of());
  private static final double POINTS_PER_INCH = 72;

  private WordsOfPage() {}

  /** Empty when the engine does not say where its words are. */
  static Optional<PageText> of(OcrPage page) {
    if (page.dimensions().isEmpty() || page.blocks().isEmpty()) {
      return Optional.empty();
    }
    OcrPage.Dimensions size = page.dimensions().get();
    double scale = POINTS_PER_INCH / Math.max(1, size.dpi());
    List<PageWord> words = new ArrayList<>();
    for (OcrBlock block : page.blocks()) {
      BoundingBox box = block.box();
      for (String word : block.content().split("\\s+")) {
        if (!word.isEmpty()) {
          words.add(
              new PageWord(
                  word,
                  box.topLeftX() * scale,
                  box.topLeftY() * scale,
                  box.bottomRightX() * scale,
                  box.bottomRightY() * scale));
        }
      }
    }
    return Optional.of(new PageText(true, size.width() * scale, size.height() * scale, words));
  }
}
