package io.github.ocr4j.exception;

/** The service failed (5xx), after all retries. */
public final class ServiceUnavailableException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public ServiceUnavailableException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
