package io.github.ocr4j.simulated.traffic;

import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket that holds one second's worth, at least one token. It may be overdrawn: a call
 * with many pages passes as soon as there is any token, and its successors wait until the debt is
 * paid. Time is given with every call, so it works in virtual time too. Thread-safe.
 */
public final class TokenBucket {

  private static final double NANOS = 1e9;

  private double perSecond;
  private double capacity;
  private double tokens;
  private Instant filled = Instant.MIN;

  /**
   * Creates a full bucket.
   *
   * @param perSecond how many tokens flow in each second, more than 0
   */
  public TokenBucket(double perSecond) {
    setRate(perSecond);
    this.tokens = capacity;
  }

  private void setRate(double value) {
    if (value <= 0) {
      throw new IllegalArgumentException("A rate is more than 0, not " + value + ".");
    }
    perSecond = value;
    capacity = Math.max(1, value);
  }

  /**
   * Changes the rate.
   *
   * @param factor multiplies the rate, more than 0
   */
  public synchronized void rescale(Instant now, double factor) {
    fill(now);
    setRate(perSecond * factor);
    tokens = Math.min(capacity, tokens);
  }

  /** Tells whether a call may pass now, without taking anything. */
  public synchronized boolean isOpen(Instant now) {
    fill(now);
    return tokens >= Math.min(1, capacity) - 1e-9;
  }

  /** Takes tokens, into debt if need be. */
  public synchronized void take(Instant now, double amount) {
    fill(now);
    tokens -= amount;
  }

  /**
   * Takes one token if there is one.
   *
   * @return whether there was one
   */
  public synchronized boolean tryTake(Instant now) {
    if (!isOpen(now)) {
      return false;
    }
    tokens -= 1;
    return true;
  }

  /** Returns how long it takes until a call may pass. */
  public synchronized Duration untilOpen(Instant now) {
    fill(now);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofNanos((long) ((1 - tokens) / perSecond * NANOS));
  }

  private void fill(Instant now) {
    if (filled != Instant.MIN && now.isAfter(filled)) {
      tokens =
          Math.min(capacity, tokens + Duration.between(filled, now).toNanos() / NANOS * perSecond);
    }
    if (now.isAfter(filled)) {
      filled = now;
    }
  }
}
