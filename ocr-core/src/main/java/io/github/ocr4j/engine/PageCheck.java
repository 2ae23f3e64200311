package io.github.ocr4j.engine;

import io.github.ocr4j.model.OcrPage;
import java.util.List;

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
  Assessment check(OcrPage page);

  /**
   * A check that accepts every page.
   *
   * @return the check
   */
  static PageCheck acceptAll() {
    return page -> Assessment.accepted();
  }

  /**
   * What a {@link PageCheck} thinks of a page.
   *
   * @param acceptable whether the page may be used as it is
   * @param reasons sentences for a person, most important first; empty when nothing was noticed.
   *     They hold no text of the document
   */
  public record Assessment(boolean acceptable, List<String> reasons) {
    private static final Assessment ACCEPTED = new Assessment(true, List.of());

    /** Copies the reasons. */
    public Assessment {
      reasons = List.copyOf(reasons);
    }

    /**
     * Nothing was noticed.
     *
     * @return an acceptable page without reasons
     */
    public static Assessment accepted() {
      return ACCEPTED;
    }

    /**
     * The page should not be used as it is.
     *
     * @param reasons why; at least one
     * @return an unacceptable page
     */
    public static Assessment rejected(List<String> reasons) {
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a page is rejected for at least one reason");
      }
      return new Assessment(false, reasons);
    }
  }
}
