package io.github.ocr4j.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls of a client may still be repeated: when the service is down for everybody, not
 * every call has to find it out with all its attempts. Thread-safe.
 */
final class RetryBudget {
  private static final int RETRY = 2;
  private static final int ANSWER = 1;

  private final int full;
  private final AtomicInteger left;

  /** Allows so many repetitions in a row, and one more for every two answers. */
  RetryBudget(int retries) {
    this.full = retries * RETRY;
    this.left = new AtomicInteger(full);
  }

  boolean take() {
    return left.getAndUpdate(value -> value >= RETRY ? value - RETRY : value) >= RETRY;
  }

  void answered() {
    left.updateAndGet(value -> Math.min(full, value + ANSWER));
  }
}
