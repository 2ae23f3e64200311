package io.github.ocr4j.exception;

/** The answer did not come in time; the call may have been billed. */
public final class RequestTimeoutException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public RequestTimeoutException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
