package io.github.ocr4j.markdown.document;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a page of the result.
 *
 * @param pageIndex the page's place in the document, from 0
 * @param classification what came back
 * @param reasons why, as sentences without text of the document
 */
public record PageReport(int pageIndex, PageClassification classification, List<String> reasons) {

  /** Copies the reasons. */
  public PageReport {
    Objects.requireNonNull(classification, "classification");
    reasons = List.copyOf(reasons);
  }

  /**
   * The page as a person counts.
   *
   * @return from 1
   */
  public int pageNumber() {
    return pageIndex + 1;
  }
}
