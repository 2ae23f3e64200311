package io.github.ocr4j.internal.rate;

/**
 * The rate after a refusal, in pages per second. It stays where the service is known to keep up,
 * and then grows until the next refusal tells more. The constants are those that kept every figure
 * of {@code RateControllerTest} over 50 seeds and limits from 2 to 100 pages per second. Not
 * thread-safe.
 */
final class CongestionAvoidance {
  /** A little less than the limit, so that the service's bucket fills again. */
  static final double SHARE_OF_LIMIT = 0.985;

  /** What falls below this rate, in pages per second, is an outage and no limit. */
  static final double MIN_RATE = 0.2;

  /** A pause and a bucket that fills again cost throughput, not only a refused call. */
  private static final double SECONDS_TO_STAY = 15;

  private static final double SECONDS_TO_STAY_IN_DOUBT = 75;
  private static final double GROWTH_PER_SECOND = 0.1;

  /** Where calls are few, a refusal tells the limit no better than the rate grew since the last. */
  private static final double GROWTH_PER_CALL = 0.02;

  /** In so many calls an uncertain rate grows to the highest possible limit. */
  private static final double CALLS_TO_HIGHEST = 12;

  private static final double STEP_BACK = 0.9;

  private final double known;
  private final boolean inDoubt;
  private final double growthPerCall;
  private double rate;
  private double seconds;

  private CongestionAvoidance(double rate, boolean inDoubt, double growthPerCall) {
    this.known = rate;
    this.rate = rate;
    this.inDoubt = inDoubt;
    this.growthPerCall = growthPerCall;
  }

  /** Follows a known limit. */
  static CongestionAvoidance at(double limit) {
    return settled(SHARE_OF_LIMIT * limit);
  }

  private static CongestionAvoidance settled(double rate) {
    return new CongestionAvoidance(rate, false, GROWTH_PER_CALL);
  }

  private static CongestionAvoidance doubtful(double rate, double highest) {
    double start = Math.max(MIN_RATE, rate);
    double factor = Math.max(2 * MIN_RATE, highest) / start;
    return new CongestionAvoidance(start, true, Math.pow(factor, 1 / CALLS_TO_HIGHEST) - 1);
  }

  static CongestionAvoidance within(LimitEstimator.Bounds bounds) {
    double lowest = bounds.lowest();
    double highest = bounds.highest();
    return bounds.areNarrow() && lowest > MIN_RATE
        ? settled(Math.min(lowest, SHARE_OF_LIMIT * bounds.middle()))
        : doubtful(Math.max(lowest, highest / 2), highest);
  }

  /** The limit has fallen to an unknown value: half of the rate that it allowed is tried. */
  static CongestionAvoidance backoffFrom(double rate) {
    return doubtful(rate / 2, rate);
  }

  CongestionAvoidance backoff() {
    return backoffFrom(inDoubt ? rate : known);
  }

  /** The service does not quite keep up with the rate, because calls do not arrive evenly. */
  CongestionAvoidance stepBack() {
    return settled(STEP_BACK * rate);
  }

  double rate() {
    return rate;
  }

  /** Whether the limit is known well enough that no refusal is to be expected. */
  boolean isSettled() {
    return !inDoubt && !hasGrown();
  }

  boolean hasGrown() {
    return rate > known;
  }

  /** A call was accepted while the rate, and not the number of calls, was the bottleneck. */
  void accepted(double moreSeconds, RefusalBudget budget) {
    seconds += moreSeconds;
    if (mayGrow(budget)) {
      rate *= 1 + Math.min(growthPerCall, GROWTH_PER_SECOND * moreSeconds);
    }
  }

  private boolean mayGrow(RefusalBudget budget) {
    return inDoubt
        ? seconds >= SECONDS_TO_STAY_IN_DOUBT || budget.allowsOneMoreInDoubt()
        : seconds >= SECONDS_TO_STAY && budget.allowsOneMore();
  }
}
