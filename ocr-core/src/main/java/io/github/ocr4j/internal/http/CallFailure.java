package io.github.ocr4j.internal.http;

import feign.Request;
import feign.RetryableException;

/**
 * Carries a failure to Feign's retryer, which either lets the call be repeated or lets Feign throw
 * the cause.
 */
public final class CallFailure extends RetryableException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;
  private final transient CallContext call;

  /**
   * Wraps a failure.
   *
   * @param cause what the caller gets if the call is not repeated
   * @param worthRetrying whether the same call may succeed later
   */
  public CallFailure(
      RuntimeException cause, boolean worthRetrying, Request request, CallContext call) {
    super(0, cause.getMessage(), request.httpMethod(), cause, (Long) null, request);
    this.worthRetrying = worthRetrying;
    this.call = call;
  }

  /** Whether the same call may succeed later. */
  public boolean worthRetrying() {
    return worthRetrying;
  }

  /** The call that failed. */
  public CallContext call() {
    return call;
  }
}
