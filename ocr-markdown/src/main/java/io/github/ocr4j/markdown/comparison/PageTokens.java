package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Token.Zone;
import io.github.ocr4j.markdown.comparison.TokenCutter.Source;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a page says by itself. */
final class PageTokens {
  private static final double POINTS_PER_INCH = 72;

  private final PageText text;
  private final OcrPage page;
  private final Margins margins;

  private PageTokens(PageText text, OcrPage page) {
    this.text = text;
    this.page = page;
    this.margins = Margins.of(text);
  }

  /** The words in the order they are read; those in images of the answer are told apart. */
  static List<Token> of(PageText text, OcrPage page) {
    return new PageTokens(text, page).cut();
  }

  private List<Token> cut() {
    TokenCutter cutter = new TokenCutter();
    for (List<PageWord> line : WordLines.of(text.words())) {
      cutter.separate("\n");
      for (PageWord word : line) {
        Source source = new Source(Optional.of(word), OptionalInt.empty(), zone(word));
        cutter.cut(TracedText.of(word.text()), at -> source);
        cutter.separate(" ");
      }
    }
    return cutter.tokens();
  }

  private Zone zone(PageWord word) {
    if (page.images().stream().anyMatch(image -> isInside(word, image))) {
      return Zone.IMAGE;
    }
    return margins.contain(word) ? Zone.MARGIN : Zone.BODY;
  }

  private boolean isInside(PageWord word, OcrImage image) {
    if (image.box().isEmpty() || page.dimensions().isEmpty()) {
      return false;
    }
    BoundingBox box = image.box().get();
    double scale = page.dimensions().get().dpi() / POINTS_PER_INCH;
    double x = (word.left() + word.right()) / 2 * scale;
    double y = (word.top() + word.bottom()) / 2 * scale;
    return x >= box.topLeftX()
        && x <= box.bottomRightX()
        && y >= box.topLeftY()
        && y <= box.bottomRightY();
  }
}
