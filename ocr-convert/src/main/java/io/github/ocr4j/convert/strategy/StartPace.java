package io.github.ocr4j.convert.strategy;

import java.time.Duration;

/**
 * The pace while nothing is known of a limit, in pages per second: it doubles each second. Not
 * thread-safe.
 */
final class StartPace {
  private static final double FIRST = 8;
  private static final double GROWTH_PER_SECOND = 2;

  /** So many calls may be under way whatever the pace: a short run is over soon. */
  private static final int CALLS_AT_ONCE = 2;

  /** The first answer is waited for a little: the first calls of a program are slow to be sent. */
  private static final long FIRST_ANSWER = Duration.ofMillis(500).toNanos();

  private static final double SECOND = 1e9;

  private double pagesPerSecond = FIRST;
  private boolean started;
  private boolean answered;
  private long startedAt;
  private long pages;

  double pagesPerSecond() {
    return pagesPerSecond;
  }

  boolean hasBegun() {
    return started;
  }

  boolean allowsAtOnce(int underWay) {
    return !started || underWay < CALLS_AT_ONCE;
  }

  /** When a call may be sent whose turn comes at a moment. */
  long earliest(long turn) {
    return answered ? turn : Math.max(turn, startedAt + FIRST_ANSWER);
  }

  void sent(long now, long pagesOfCall) {
    if (!started) {
      started = true;
      startedAt = now;
    }
    pages += pagesOfCall;
  }

  void taken() {
    answered = true;
  }

  void grow(double seconds) {
    pagesPerSecond *= Math.pow(GROWTH_PER_SECOND, seconds);
  }

  /** How long it takes at a limit until all that was sent is within it, in nanoseconds. */
  long debt(long now, double limit) {
    return (long) (pages / limit * SECOND) - (now - startedAt);
  }
}
