package io.github.ocr4j.engine;

import java.util.List;

/**
 * What a {@link PageCheck} thinks of a page.
 *
 * @param acceptable whether the page may be used as it is
 * @param reasons sentences for a person, most important first; empty when nothing was noticed. They
 *     hold no text of the document
 */
public record PageAssessment(boolean acceptable, List<String> reasons) {
  private static final PageAssessment ACCEPTED = new PageAssessment(true, List.of());

  /** Copies the reasons. */
  public PageAssessment {
    reasons = List.copyOf(reasons);
  }

  /**
   * Nothing was noticed.
   *
   * @return an acceptable page without reasons
   */
  public static PageAssessment accepted() {
    return ACCEPTED;
  }

  /**
   * The page should not be used as it is.
   *
   * @param reasons why; at least one
   * @return an unacceptable page
   */
  public static PageAssessment rejected(List<String> reasons) {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a page is rejected for at least one reason");
    }
    return new PageAssessment(false, reasons);
  }
}
