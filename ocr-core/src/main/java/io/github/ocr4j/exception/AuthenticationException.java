package io.github.ocr4j.exception;

/** The key is missing, wrong or not allowed to do this (401, 402, 403). */
public final class AuthenticationException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public AuthenticationException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
