package io.github.ocr4j.exception;

/** Too many requests or pages in a time (429), after all retries. */
public final class RateLimitedException extends ServiceException {
  private static final long serialVersionUID = 1L;

  /**
   * Takes what the service said.
   *
   * @param failure the failure's parts
   * @param cause what the transport reported, or null
   */
  public RateLimitedException(Failure failure, Throwable cause) {
    super(failure, cause);
  }
}
