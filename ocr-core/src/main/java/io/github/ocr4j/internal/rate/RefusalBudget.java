package io.github.ocr4j.internal.rate;

/**
 * Says when a faster rate may be tried. That costs a refused call if the limit is where it was, and
 * only so large a share of all calls may be refused. Not thread-safe.
 */
final class RefusalBudget {
  /** Stays below the 2 % that {@code RateControllerTest} demands. */
  private static final double SHARE = 0.018;

  /** A limit that falls by itself costs a refused call, too. */
  private static final int RESERVE = 1;

  /** With fewer, nothing can be known of a limit. */
  private static final int AT_START = 3;

  /** After so many calls a faster rate is tried at any price: sooner where little is known. */
  private static final int MAX_CALLS = 200;

  private static final int MAX_CALLS_IN_DOUBT = 75;

  private long calls;
  private long refusals;
  private long callsSinceRefusal;

  void accepted() {
    calls++;
    callsSinceRefusal++;
  }

  void refused() {
    calls++;
    refusals++;
    callsSinceRefusal = 0;
  }

  boolean allowsOneMore() {
    return refusals + 1 + RESERVE <= SHARE * calls || callsSinceRefusal >= MAX_CALLS;
  }

  boolean allowsOneMoreInDoubt() {
    return refusals < AT_START || callsSinceRefusal >= MAX_CALLS_IN_DOUBT || allowsOneMore();
  }
}
