package io.github.ocr4j.exception;

/** The answer is being made already: asking for it again would pay twice. */
public final class PendingException extends OcrException {
  private static final long serialVersionUID = 1L;

  /**
   * Says who makes it.
   *
   * @param message the document, who reads it, and how to get the answer
   */
  public PendingException(String message) {
    super(message);
  }
}
