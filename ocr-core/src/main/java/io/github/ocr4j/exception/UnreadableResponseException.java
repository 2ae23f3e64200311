package io.github.ocr4j.exception;

/** The answer is not what the contract says: broken JSON, or a web page of a proxy. */
public final class UnreadableResponseException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public UnreadableResponseException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
