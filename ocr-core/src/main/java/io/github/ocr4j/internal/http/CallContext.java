package io.github.ocr4j.internal.http;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.ServiceException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  private static final List<String> CORRELATION_HEADERS =
      List.of("mistral-correlation-id", "x-kong-request-id", "x-request-id", "apim-request-id");

  private final String operation;
  private final boolean billed;
  private final Calls calls;
  private final AttemptGate gate;
  private boolean freshResource;
  private OutgoingBody body;
  private AnswerReader reader;
  private int attempts;
  private int possiblyBilledAttempts;
  private boolean requestSent;
  private Optional<String> correlationId = Optional.empty();
  private volatile boolean expired;

  CallContext(String operation, boolean billed, Calls calls) {
    this.operation = operation;
    this.billed = billed;
    this.calls = calls;
    this.gate = new AttemptGate(calls);
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
   * Says how many pages the call costs, for the limit of pages.
   *
   * @param count as far as known
   * @return this context
   */
  public CallContext costing(int count) {
    gate.costing(count);
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
    long start = calls.time().nanoTime();
    try {
      T answer = call.get();
      calls.budget().answered();
      calls.emit(
          new OcrEvent.CallCompleted(
              operation, attempts, since(start), possiblyBilledAttempts, correlationId));
      return answer;
    } catch (RuntimeException e) {
      calls.emit(new OcrEvent.CallFailed(operation, attempts, since(start), e));
      throw e;
    } finally {
      gate.end();
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  private Duration since(long start) {
    return Duration.ofNanos(calls.time().nanoTime() - start);
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
   * The service answered.
   *
   * @param status the HTTP status
   * @param headers by names without regard to case
   * @param retryAfter how long the service asks to wait
   */
  public void answered(
      int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter) {
    correlationId = correlationId(headers);
    gate.answered(status, headers, retryAfter);
  }

  /**
   * The id by which the service or its gateway knows a call.
   *
   * @param headers of the answer, by names without regard to case
   * @return the id, if it gave one
   */
  public static Optional<String> correlationId(Map<String, Collection<String>> headers) {
    return CORRELATION_HEADERS.stream()
        .flatMap(name -> headers.getOrDefault(name, List.of()).stream())
        .findFirst();
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

  /** Waits for the rate limit; then the attempt begins. */
  void startAttempt() {
    gate.pass(operation);
    attempts++;
    requestSent = false;
    expired = false;
    calls.emit(new OcrEvent.CallStarted(operation, attempts));
  }

  /**
   * Takes a repetition from what all calls of the client share.
   *
   * @return false if too many calls were repeated lately
   */
  public boolean takeRetry() {
    return calls.budget().take();
  }

  /**
   * Says that the call will be repeated.
   *
   * @param wait after which time
   * @param failure why it is repeated
   * @return how long to {@link #pause}
   * @throws io.github.ocr4j.exception.OcrException if it must not be
   */
  public Duration announceRetry(Duration wait, ServiceException failure) {
    Duration pause = gate.knowsWhenToRepeat(failure) ? Duration.ZERO : wait;
    calls.announce(new OcrEvent.CallRetried(operation, attempts, pause, failure));
    if (failure.possiblyBilled()) {
      possiblyBilledAttempts++;
    }
    return pause;
  }

  /**
   * Waits before the call is repeated.
   *
   * @param wait how long
   */
  public void pause(Duration wait) {
    gate.pause(wait);
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
