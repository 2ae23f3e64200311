package io.github.ocr4j.convert.strategy;

/**
 * The pace after a refusal, in pages per second. It stays where the service is known to keep up,
 * and then grows until the next refusal tells more. Not thread-safe.
 */
final class ProbingPace {
  /** A little less than the limit, so that the service's bucket fills again. */
  static final double SHARE_OF_LIMIT = 0.985;

  /** A pause and a bucket that fills again cost throughput, not only a refused call. */
  private static final double SECONDS_TO_STAY = 15;

  private static final double SECONDS_TO_STAY_IN_DOUBT = 75;
  private static final double GROWTH_PER_SECOND = 0.1;

  /** Where calls are few, a refusal tells the limit no better than the pace grew since the last. */
  private static final double GROWTH_PER_CALL = 0.02;

  /** In so many calls it grows to the highest possible limit. */
  private static final double CALLS_TO_HIGHEST = 12;

  /** What fell even below that was no limit but an outage, and is over some time. */
  static final double LEAST = 0.2;

  private static final double STEP_BACK = 0.9;

  private final double known;
  private final boolean inDoubt;
  private final double growthPerCall;
  private double pagesPerSecond;
  private double seconds;

  private ProbingPace(double pagesPerSecond, boolean inDoubt, double growthPerCall) {
    this.known = pagesPerSecond;
    this.pagesPerSecond = pagesPerSecond;
    this.inDoubt = inDoubt;
    this.growthPerCall = growthPerCall;
  }

  /** The limit is known. */
  static ProbingPace at(double limit) {
    return settled(SHARE_OF_LIMIT * limit);
  }

  private static ProbingPace settled(double pace) {
    return new ProbingPace(pace, false, GROWTH_PER_CALL);
  }

  private static ProbingPace doubtful(double pace, double highest) {
    double start = Math.max(LEAST, pace);
    double way = Math.max(2 * LEAST, highest) / start;
    return new ProbingPace(start, true, Math.pow(way, 1 / CALLS_TO_HIGHEST) - 1);
  }

  static ProbingPace within(LimitBounds bounds) {
    double lowest = bounds.lowest();
    double highest = bounds.highest();
    return bounds.areNarrow() && lowest > LEAST
        ? settled(Math.min(lowest, SHARE_OF_LIMIT * bounds.middle()))
        : doubtful(Math.max(lowest, highest / 2), highest);
  }

  /** The limit has fallen, nobody knows how far: half of the pace that it allowed is tried. */
  static ProbingPace afterFallFrom(double pace) {
    return doubtful(pace / 2, pace);
  }

  ProbingPace afterFall() {
    return afterFallFrom(inDoubt ? pagesPerSecond : known);
  }

  /** The service does not keep up with it after all, by little: calls do not arrive evenly. */
  ProbingPace oneStepBack() {
    return settled(STEP_BACK * pagesPerSecond);
  }

  double pagesPerSecond() {
    return pagesPerSecond;
  }

  /** Whether the limit is known well enough that no refusal is to be expected. */
  boolean isSettled() {
    return !inDoubt && !hasGrown();
  }

  boolean hasGrown() {
    return pagesPerSecond > known;
  }

  /** A call was taken while the pace, and not the number of calls, was what limits. */
  void taken(double moreSeconds, RefusalAllowance allowance) {
    seconds += moreSeconds;
    if (mayGrow(allowance)) {
      pagesPerSecond *= 1 + Math.min(growthPerCall, GROWTH_PER_SECOND * moreSeconds);
    }
  }

  private boolean mayGrow(RefusalAllowance allowance) {
    return inDoubt
        ? seconds >= SECONDS_TO_STAY_IN_DOUBT || allowance.allowsOneMoreInDoubt()
        : seconds >= SECONDS_TO_STAY && allowance.allowsOneMore();
  }
}
