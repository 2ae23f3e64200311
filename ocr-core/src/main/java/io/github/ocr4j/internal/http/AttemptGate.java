package io.github.ocr4j.internal.http;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.internal.rate.AdaptiveRateLimiter;
import io.github.ocr4j.internal.rate.AdaptiveRateLimiter.Permit;
import io.github.ocr4j.internal.rate.RateLimits;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/**
 * Where the attempts of one call wait for the limits of the client, and where these learn from the
 * answers. Used by the calling thread only.
 */
final class AttemptGate {
  private static final int TOO_MANY_REQUESTS = 429;

  private final String operation;
  private final Calls calls;
  private final CallContext call;
  private final RateLimits limits;
  private final Optional<AdaptiveRateLimiter> limiter;
  private int pages;
  private Optional<Permit> permit = Optional.empty();

  AttemptGate(String operation, boolean billed, Calls calls, CallContext call) {
    this.operation = operation;
    this.calls = calls;
    this.call = call;
    this.limits = calls.limits();
    this.limiter = billed ? Optional.of(limits.adaptive(operation)) : Optional.empty();
  }

  /** How many pages each attempt costs, as far as known. */
  void costing(int count) {
    this.pages = count;
  }

  /** Waits until an attempt may begin. */
  void pass() {
    end();
    call.throwIfCancelled();
    Duration wait = limits.reserve(pages);
    if (!wait.isZero()) {
      throttled(wait);
      pause(wait);
    }
    permit = limiter.map(this::acquire);
    call.throwIfCancelled();
  }

  /** A call without pages, such as a chat, counts as one. */
  private Permit acquire(AdaptiveRateLimiter adaptive) {
    boolean[] told = {false};
    try {
      return adaptive.acquire(
          Math.max(1, pages),
          wait -> {
            call.throwIfCancelled();
            if (!told[0]) {
              told[0] = true;
              throttled(wait);
            }
          });
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void throttled(Duration wait) {
    calls.emit(new OcrEvent.CallThrottled(operation, wait));
  }

  /** The limits learn from the answer of an attempt. */
  void answered(
      int status, Map<String, Collection<String>> headers, Optional<Duration> retryAfter) {
    limits.learn(headers);
    if (status == TOO_MANY_REQUESTS) {
      permit.ifPresent(
          refused -> {
            refused.refused(retryAfter.orElse(Duration.ZERO));
            call.slowedDown(limiter.orElseThrow().rate());
          });
    } else if (status < 300) {
      permit.ifPresent(
          taken -> taken.accepted(pages > 0 ? limits.pagesPerMinute() : OptionalDouble.empty()));
    }
  }

  /** The attempt is over, however it went. */
  void end() {
    permit.ifPresent(Permit::ended);
    permit = Optional.empty();
  }

  /** Whether the limiter, and no pause of the call's own, holds a refused attempt back. */
  boolean isLimiting(ServiceException failure) {
    return failure instanceof RateLimitedException && limiter.isPresent();
  }

  /** How long the limiter would hold an attempt back now. */
  Duration delay() {
    return limiter.map(AdaptiveRateLimiter::delay).orElse(Duration.ZERO);
  }

  void pause(Duration wait) {
    try {
      calls.time().sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("the call was interrupted while it waited");
  }
}
