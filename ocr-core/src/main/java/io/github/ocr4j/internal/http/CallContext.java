package io.github.ocr4j.internal.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * What belongs to one call but does not fit into Feign's request: the streamed body, whether the
 * call is billed, how far an attempt came. Bound to the calling thread, on which Feign does all its
 * work.
 */
public final class CallContext {
  private static final ThreadLocal<CallContext> CURRENT = new ThreadLocal<>();

  private final boolean billed;
  private boolean freshResource;
  private OutgoingBody body;
  private AnswerReader reader;
  private boolean requestSent;
  private volatile boolean expired;

  private CallContext(boolean billed) {
    this.billed = billed;
  }

  /**
   * Starts a call that the service bills.
   *
   * @return the context, to be completed and then called
   */
  public static CallContext billed() {
    return new CallContext(true);
  }

  /**
   * Starts a call that costs nothing.
   *
   * @return the context, to be completed and then called
   */
  public static CallContext free() {
    return new CallContext(false);
  }

  /**
   * The call names something that was created a moment ago, so that "not found" may be transient.
   *
   * @return this context
   */
  public CallContext ofFreshResource() {
    this.freshResource = true;
    return this;
  }

  /**
   * Sets how the answer is read, instead of as one JSON value.
   *
   * @param value reads one answer
   * @return this context
   */
  public CallContext reading(AnswerReader value) {
    this.reader = value;
    return this;
  }

  /**
   * Sets the body, instead of what the encoder makes of the argument.
   *
   * @param value a body that can be written again for every attempt
   * @return this context
   */
  public CallContext sending(OutgoingBody value) {
    this.body = value;
    return this;
  }

  /**
   * Makes the call on this thread.
   *
   * @param <T> the answer's type
   * @param call uses a Feign interface
   * @return what it returns
   */
  public <T> T call(Supplier<T> call) {
    CallContext outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return call.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /**
   * The call of this thread.
   *
   * @return the context that was opened last
   * @throws IllegalStateException if none is open
   */
  public static CallContext current() {
    CallContext context = CURRENT.get();
    if (context == null) {
      throw new IllegalStateException("no call is open on this thread");
    }
    return context;
  }

  Optional<OutgoingBody> body() {
    return Optional.ofNullable(body);
  }

  Optional<AnswerReader> reader() {
    return Optional.ofNullable(reader);
  }

  /**
   * Whether "not found" may be transient.
   *
   * @return true if the call names something that was created a moment ago
   */
  public boolean freshResource() {
    return freshResource;
  }

  /**
   * Whether the service may have done billed work in the current attempt.
   *
   * @return true if the whole request of a billed call was sent
   */
  public boolean possiblyBilled() {
    return billed && requestSent;
  }

  boolean expired() {
    return expired;
  }

  void startAttempt() {
    requestSent = false;
    expired = false;
  }

  void markSent() {
    requestSent = true;
  }

  /** The attempt's connection is cut because its time is over; called by the timer's thread. */
  void expire(HttpUriRequestBase request) {
    expired = true;
    request.cancel();
  }
}
