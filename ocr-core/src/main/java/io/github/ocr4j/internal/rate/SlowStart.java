package io.github.ocr4j.internal.rate;

import java.time.Duration;

/**
 * The rate while nothing is known of a limit, in pages per second: it doubles each second. Not
 * thread-safe.
 */
final class SlowStart {
  private static final double FIRST_PAGES_PER_SECOND = 8;
  private static final double GROWTH_PER_SECOND = 2;

  /** So many calls may be under way at any rate: a short run is over soon. */
  private static final int CALLS_AT_ONCE = 2;

  /** The first answer is waited for a little: the first calls of a program are slow to be sent. */
  private static final long FIRST_ANSWER_NANOS = Duration.ofMillis(500).toNanos();

  private static final double NANOS_PER_SECOND = 1e9;

  private double rate = FIRST_PAGES_PER_SECOND;
  private boolean started;
  private boolean answered;
  private long startedAt;
  private long pages;

  double rate() {
    return rate;
  }

  boolean hasBegun() {
    return started;
  }

  boolean allowsAtOnce(int underWay) {
    return !started || underWay < CALLS_AT_ONCE;
  }

  /** When a call may be sent whose permit is due at a moment. */
  long earliest(long permitAt) {
    return answered ? permitAt : Math.max(permitAt, startedAt + FIRST_ANSWER_NANOS);
  }

  void sent(long now, long pagesOfCall) {
    if (!started) {
      started = true;
      startedAt = now;
    }
    pages += pagesOfCall;
  }

  void accepted() {
    answered = true;
  }

  void grow(double seconds) {
    rate *= Math.pow(GROWTH_PER_SECOND, seconds);
  }

  /** How long it takes at a limit until all that was sent is within it, in nanoseconds. */
  long debt(long now, double limit) {
    return (long) (pages / limit * NANOS_PER_SECOND) - (now - startedAt);
  }
}
