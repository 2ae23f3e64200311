package io.github.ocr4j.exception;

/** The document or the request is over a limit of the service (413, code 3730). */
public final class TooLargeException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public TooLargeException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
