package io.github.ocr4j.exception;

/**
 * The service refuses the request as it is (400, 422 and other 4xx); sending it again cannot help.
 */
public final class InvalidRequestException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public InvalidRequestException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
