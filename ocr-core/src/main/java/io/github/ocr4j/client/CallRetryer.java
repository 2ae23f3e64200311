package io.github.ocr4j.client;

import feign.RetryableException;
import feign.Retryer;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.CallFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether a call is repeated, and after which time: a random time up to a bound that
 * doubles (full jitter), or what the service asks for. Feign clones it once per call.
 */
final class CallRetryer implements Retryer {
  private final RetryPolicy policy;
  private int attempts = 1;
  private int possiblyBilled;
  private Duration throttled = Duration.ZERO;

  CallRetryer(RetryPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void continueOrPropagate(RetryableException failure) {
    Optional<Duration> wait =
        failure instanceof CallFailure callFailure && callFailure.worthRetrying()
            ? waitBeforeNext(callFailure)
            : Optional.empty();
    if (wait.isEmpty()) {
      throw failure;
    }
    CallContext call = ((CallFailure) failure).call();
    ServiceException cause = (ServiceException) failure.getCause();
    try {
      call.announceRetry(wait.get(), cause);
    } catch (OcrException objection) {
      // The observer forbids another attempt: the call fails as the last one did.
      cause.addSuppressed(objection);
      throw failure;
    }
    attempts++;
    call.pauseBeforeRetry(wait.get(), cause);
  }

  private Optional<Duration> waitBeforeNext(CallFailure attempt) {
    if (!(attempt.getCause() instanceof ServiceException failure)) {
      return Optional.empty();
    }
    Duration wait = failure.failure().retryAfter().orElseGet(this::backoff);
    if (failure.failure().retryAfter().isPresent() && wait.compareTo(policy.maxRetryAfter()) > 0) {
      return Optional.empty();
    }
    return mayRepeat(attempt.call(), failure, wait) ? Optional.of(wait) : Optional.empty();
  }

  private boolean mayRepeat(CallContext call, ServiceException failure, Duration wait) {
    if (failure.possiblyBilled()) {
      return attempts < policy.maxAttempts()
          && possiblyBilled++ < policy.possiblyBilledRetries()
          && call.takeRetry();
    }
    if (failure instanceof RateLimitedException) {
      throttled = throttled.plus(wait);
      return policy.maxAttempts() > 1
          && (attempts < policy.maxAttempts()
              || throttled.compareTo(policy.rateLimitPatience()) < 0);
    }
    return attempts < policy.maxAttempts() && call.takeRetry();
  }

  private Duration backoff() {
    long base = Math.max(1, policy.baseDelay().toMillis());
    long bound = Math.min(policy.maxDelay().toMillis(), base << Math.min(attempts - 1, 20));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
  }

  @Override
  public Retryer clone() {
    return new CallRetryer(policy);
  }
}
