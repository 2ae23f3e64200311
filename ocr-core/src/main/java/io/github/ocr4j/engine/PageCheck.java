package io.github.ocr4j.engine;

import io.github.ocr4j.model.OcrPage;

/**
 * Judges whether a page was really read, so that a page that was not can be asked for again.
 * Implementations are thread-safe and do no I/O.
 */
@FunctionalInterface
public interface PageCheck {

  /**
   * Judges one page.
   *
   * @param page the page as the engine returned it
   * @return whether it is acceptable, and why not
   */
  PageAssessment check(OcrPage page);

  /**
   * A check that accepts every page.
   *
   * @return the check
   */
  static PageCheck acceptAll() {
    return page -> PageAssessment.accepted();
  }
}
