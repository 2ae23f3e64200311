package io.github.ocr4j.exception;

/** What is wanted would cost more than the budget allows; nothing was called for it. */
public final class BudgetException extends OcrException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what it would cost and what is allowed.
   *
   * @param message the costs, the limit and which setting raises it
   */
  public BudgetException(String message) {
    super(message);
  }
}
