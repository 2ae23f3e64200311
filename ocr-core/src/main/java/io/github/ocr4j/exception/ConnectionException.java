package io.github.ocr4j.exception;

/** No answer came: unknown host, refused or broken connection. */
public final class ConnectionException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public ConnectionException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
