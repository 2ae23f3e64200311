package io.github.ocr4j.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and how patiently a failed call is repeated. Only transient failures are: too many
 * requests, failures of the service or its gateway, connections that broke before the answer, and
 * "not found" right after something was created. All calls of a client share a budget of 100
 * repetitions, to which every two answers add one; refusals for the rate do not use it.
 *
 * @param maxAttempts attempts per call, the first included; 1 or more
 * @param baseDelay the upper bound of the first random wait; doubled each time
 * @param maxDelay the upper bound of any random wait
 * @param possiblyBilledRetries how often a call is repeated that may have been billed already; 0 or
 *     more, 0 is never
 * @param rateLimitPatience how long a call that is refused for its rate goes on trying, beyond
 *     {@code maxAttempts}
 * @param maxRetryAfter the longest wait that the service may ask for; the call fails at once when
 *     it asks for more
 */
public record RetryPolicy(
    int maxAttempts,
    Duration baseDelay,
    Duration maxDelay,
    int possiblyBilledRetries,
    Duration rateLimitPatience,
    Duration maxRetryAfter) {

  /** Refuses what makes no sense. */
  public RetryPolicy {
    Objects.requireNonNull(baseDelay, "baseDelay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    Objects.requireNonNull(rateLimitPatience, "rateLimitPatience");
    Objects.requireNonNull(maxRetryAfter, "maxRetryAfter");
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be 1 or more, but is " + maxAttempts);
    }
    if (possiblyBilledRetries < 0) {
      throw new IllegalArgumentException(
          "possiblyBilledRetries must be 0 or more, but is " + possiblyBilledRetries);
    }
    if (baseDelay.isNegative() || maxDelay.compareTo(baseDelay) < 0) {
      throw new IllegalArgumentException("maxDelay must not be less than baseDelay");
    }
  }

  /**
   * Five attempts, waits from half a second to twenty, one repetition of what may have been billed,
   * two minutes of patience with rate limits.
   *
   * @return the policy that clients have by default
   */
  public static RetryPolicy defaults() {
    return new RetryPolicy(
        5,
        Duration.ofMillis(500),
        Duration.ofSeconds(20),
        1,
        Duration.ofMinutes(2),
        Duration.ofMinutes(2));
  }

  /**
   * One attempt only.
   *
   * @return the policy that never repeats a call
   */
  public static RetryPolicy never() {
    return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);
  }

  /**
   * The same policy with another number of attempts.
   *
   * @param value 1 or more
   * @return a copy
   */
  public RetryPolicy withMaxAttempts(int value) {
    return new RetryPolicy(
        value, baseDelay, maxDelay, possiblyBilledRetries, rateLimitPatience, maxRetryAfter);
  }

  /**
   * The same policy with other waits.
   *
   * @param base the upper bound of the first random wait
   * @param max the upper bound of any random wait
   * @return a copy
   */
  public RetryPolicy withDelays(Duration base, Duration max) {
    return new RetryPolicy(
        maxAttempts, base, max, possiblyBilledRetries, rateLimitPatience, maxRetryAfter);
  }

  /**
   * The same policy with another answer to calls that may have been billed.
   *
   * @param value how often such a call is repeated; 0 is never
   * @return a copy
   */
  public RetryPolicy withPossiblyBilledRetries(int value) {
    return new RetryPolicy(
        maxAttempts, baseDelay, maxDelay, value, rateLimitPatience, maxRetryAfter);
  }

  /**
   * The same policy with another patience.
   *
   * @param value how long a call that is refused for its rate goes on trying
   * @return a copy
   */
  public RetryPolicy withRateLimitPatience(Duration value) {
    return new RetryPolicy(
        maxAttempts, baseDelay, maxDelay, possiblyBilledRetries, value, maxRetryAfter);
  }
}
