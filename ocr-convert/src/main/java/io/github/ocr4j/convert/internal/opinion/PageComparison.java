package io.github.ocr4j.convert.internal.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.markdown.comparison.PageOpinion;
import io.github.ocr4j.markdown.comparison.SecondOpinion;
import io.github.ocr4j.model.OcrPage;
import java.util.Objects;

/**
 * A page held against a second reading.
 *
 * @param opinion the differences
 * @param width the page's width, in the units of the places of the differences
 * @param height the page's height
 */
public record PageComparison(PageOpinion opinion, double width, double height) {
  /** Refuses nulls. */
  public PageComparison {
    Objects.requireNonNull(opinion, "opinion");
  }

  static PageComparison of(OcrPage page, PageText text) {
    return new PageComparison(SecondOpinion.compare(page, text), text.width(), text.height());
  }

  /**
   * Which page it is.
   *
   * @return from 0
   */
  public int pageIndex() {
    return opinion.pageIndex();
  }
}
