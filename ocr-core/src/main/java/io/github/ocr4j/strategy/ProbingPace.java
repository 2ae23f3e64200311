package io.github.ocr4j.strategy;

import io.github.ocr4j.strategy.LimitEstimate.Limit;

/**
 * The pace after a refusal, in pages per second, as CUBIC (RFC 9438) has it for a connection: soon
 * back close to the estimated limit, there for long, then ever faster beyond it, until the next
 * refusal tells more. The more calls an estimate rests on, the longer it is trusted. Not
 * thread-safe.
 */
final class ProbingPace {
  /** It begins so much below the limit, so that the service's bucket fills again. */
  private static final double DROP = 0.06;

  /** It is back at the limit after so much time and so many calls: each refusal costs one call. */
  private static final double SECONDS = 20;

  private static final double CALLS = 60;

  /** An estimate from so many calls is trusted fully, one from fewer in proportion. */
  private static final double TRUSTED_CALLS = 10;

  private static final double LEAST_SECONDS = 2;

  private final double limit;
  private final double secondsToLimit;
  private double seconds;

  ProbingPace(Limit estimate) {
    limit = estimate.pagesPerSecond();
    double trusted = Math.max(SECONDS, CALLS * estimate.pagesPerCall() / limit);
    double trust = Math.min(1, (estimate.calls() + 1) / TRUSTED_CALLS);
    secondsToLimit =
        estimate.calls() == 0 ? LEAST_SECONDS : Math.max(LEAST_SECONDS, trusted * trust);
  }

  /** Stays at a limit that the service tells before it tries more. */
  static ProbingPace at(double limit) {
    ProbingPace pace = new ProbingPace(new Limit(limit, Integer.MAX_VALUE, 1));
    pace.seconds = pace.secondsToLimit;
    return pace;
  }

  /** Time during which the pace, and not the number of calls, was what limits. */
  void pass(double moreSeconds) {
    seconds += moreSeconds;
  }

  double pagesPerSecond() {
    double way = seconds / secondsToLimit - 1;
    return limit * (1 + DROP * way * way * way);
  }
}
