package io.github.ocr4j.exception;

/** The file, job or model does not exist or has expired (404). */
public final class NotFoundException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public NotFoundException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
