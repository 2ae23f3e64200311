package io.github.ocr4j.exception;

/** The model answered, but not in the form that was asked for. The answer is billed and kept. */
public final class UnfitAnswerException extends ServiceException {
  private static final long serialVersionUID = 1L;

  private final String answer;

  /**
   * Keeps the answer.
   *
   * @param message what does not fit; without content of the document
   * @param answer the answer as it came; may be empty
   * @param cause what the reader of the answer reported
   */
  public UnfitAnswerException(String message, String answer, Throwable cause) {
    super(Failure.withoutAnswer(message), cause);
    this.answer = answer;
  }

  /**
   * The answer as it came.
   *
   * @return content of the document: do not log it
   */
  public String answer() {
    return answer;
  }
}
