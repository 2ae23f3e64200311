package io.github.ocr4j.internal.http;

import feign.Request;
import feign.Response;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.internal.json.StreamingJson;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * What belongs to one call but does not fit into Feign's request: the body, whether the call is
 * billed, how far an attempt came. It passes through Feign as the options of the request, with the
 * answer as {@link #of(Response)} and with a failure as {@link CallFailure#call()}. Used by the
 * calling thread only, but for {@link #watch}.
 */
public final class CallContext extends Request.Options {
  private static final List<String> CORRELATION_HEADERS =
      List.of("mistral-correlation-id", "x-kong-request-id", "x-request-id", "apim-request-id");

  private final String operation;
  private final boolean billed;
  private final Calls calls;
  private final AttemptGate gate;
  private CallObserver observer = CallObserver.none();
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
    this.gate = new AttemptGate(operation, billed, calls, this);
  }

  /**
   * The context of an answer's call.
   *
   * @param response an answer that {@link StreamingClient} gave
   */
  public static CallContext of(Response response) {
    return ((AnswerBody) response.body()).call();
  }

  /** Lets the call be followed. */
  public CallContext observedBy(CallObserver value) {
    this.observer = value;
    return this;
  }

  /**
   * The call names something that was created a moment ago, so that "not found" may be transient.
   */
  public CallContext ofFreshResource() {
    this.freshResource = true;
    return this;
  }

  /** Says how many pages the call costs, for the limit of pages. */
  public CallContext costing(int count) {
    gate.costing(count);
    return this;
  }

  /**
   * Sets how the answer is read, instead of as one JSON value.
   *
   * @param value reads one answer
   */
  public CallContext reading(AnswerReader value) {
    this.reader = value;
    return this;
  }

  /**
   * Sets the body.
   *
   * @param value a body that can be written again for every attempt
   */
  public CallContext sending(OutgoingBody value) {
    this.body = value;
    return this;
  }

  /**
   * Sets the body.
   *
   * @param value a record of the wire model; documents inside are read while they are sent
   */
  public CallContext sendingJson(Object value) {
    return sending(new JsonBody(StreamingJson.of(value)));
  }

  /**
   * Makes the call on this thread.
   *
   * @param call uses a Feign interface, to which it hands this context
   */
  public <T> T call(Function<CallContext, T> call) {
    long start = calls.time().nanoTime();
    try {
      T answer = call.apply(this);
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
    }
  }

  private Duration since(long start) {
    return Duration.ofNanos(calls.time().nanoTime() - start);
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
   * @param headers by names without regard to case
   */
  public void answered(
      int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter) {
    correlationId = correlationId(headers);
    correlationId.ifPresent(id -> Calls.tell(() -> observer.identified(id)));
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

  /** Waits for the rate limits; then the attempt begins. */
  void startAttempt() {
    gate.pass();
    attempts++;
    requestSent = false;
    expired = false;
    calls.emit(new OcrEvent.CallStarted(operation, attempts));
    Calls.tell(() -> observer.attemptStarted(attempts));
  }

  void slowedDown(double pagesPerSecond) {
    Calls.tell(() -> observer.slowedDown(pagesPerSecond));
  }

  boolean isCancelled() {
    return calls.isCancelled() || observer.isCancelled();
  }

  void throwIfCancelled() {
    if (isCancelled()) {
      throw new CancellationException("the call was cancelled");
    }
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
   * @param wait after which time, unless the limiter holds it back
   * @throws io.github.ocr4j.exception.OcrException if the observer forbids it
   */
  public void announceRetry(Duration wait, ServiceException failure) {
    observer.repeating(attempts, failure);
    Duration delay = gate.isLimiting(failure) ? gate.delay() : wait;
    calls.emit(new OcrEvent.CallRetried(operation, attempts, delay, failure));
    if (failure.possiblyBilled()) {
      possiblyBilledAttempts++;
    }
  }

  /** Waits before the call is repeated, unless the limiter holds it back. */
  public void pauseBeforeRetry(Duration wait, ServiceException failure) {
    if (!gate.isLimiting(failure)) {
      gate.pause(wait);
    }
  }

  void markSent() {
    requestSent = true;
  }

  /** Cuts the attempt's connection when its time is over or the call is cancelled. */
  void watch(HttpUriRequestBase request, boolean timeIsOver) {
    expired |= timeIsOver;
    if (expired || isCancelled()) {
      request.cancel();
    }
  }
}
