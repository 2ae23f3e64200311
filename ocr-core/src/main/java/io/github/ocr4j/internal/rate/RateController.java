package io.github.ocr4j.internal.rate;

import java.time.Duration;
import java.util.Optional;

/**
 * Finds the rate that a service keeps up with, in pages per second, and stays just below it. Not
 * thread-safe; it has no clock, each call names the time in nanoseconds.
 *
 * <p>{@link SlowStart} doubles the rate each second until the service refuses for the first time.
 * After a refusal the controller sends nothing for a moment, asks {@link LimitEstimator} where the
 * limit must be, and follows {@link CongestionAvoidance}. Where no limit explains what happened the
 * limit has fallen, and half the rate is tried (backoff). A limit that the service advertises is
 * kept from the start. Rising latency makes the controller step back, and the rate recovers soon
 * when the latency has fallen.
 */
final class RateController {
  /** A refusal within so many calls of a settled rate is one of the rate. */
  private static final int CALLS_AT_ONCE = 3;

  private static final double LATENCY_STEP = 0.8;
  private static final double LATENCY_RECOVERY_PER_SECOND = 1.1;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** A permit that was not used in time, as when the machine is busy, is made good so long. */
  private static final long CATCH_UP_NANOS = Duration.ofMillis(500).toNanos();

  /** The service's bucket fills a little, and calls under way turn out to be refused too. */
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private static final long MAX_DEBT_NANOS = Duration.ofSeconds(8).toNanos();

  private final LimitEstimator estimator = new LimitEstimator();
  private final RefusalBudget budget = new RefusalBudget();
  private final LatencyMonitor latency = new LatencyMonitor();
  private final SlowStart slowStart = new SlowStart();
  private Optional<CongestionAvoidance> avoidance = Optional.empty();
  private double advertisedLimit = Double.MAX_VALUE;
  private double latencyFactor = 1;

  private int underWay;
  private boolean isBottleneck;
  private long nextPermit = Long.MIN_VALUE;
  private long firstPermit;
  private long lastGrowth;

  private boolean refused;
  private long refusedAt;
  private long resumeAt = Long.MIN_VALUE;
  private long resumedAt = Long.MIN_VALUE;

  double rate() {
    double rate = avoidance.map(CongestionAvoidance::rate).orElse(slowStart.rate());
    double allowed = CongestionAvoidance.SHARE_OF_LIMIT * advertisedLimit;
    return Math.max(CongestionAvoidance.MIN_RATE, Math.min(allowed, rate) * latencyFactor);
  }

  /** Whether nothing is sent at present, however many calls are under way or accepted. */
  boolean isPaused(long now) {
    return refused && now < resumeAt;
  }

  /** How long to wait before the next call; 0 to send it now. */
  long delay(long now) {
    if (isPaused(now)) {
      return resumeAt - now;
    }
    if (refused) {
      refused = false;
      resume(now, afterRefusal());
    }
    boolean atOnce = avoidance.isEmpty() && slowStart.allowsAtOnce(underWay);
    long wait = atOnce ? 0 : Math.max(0, slowStart.earliest(nextPermit) - now);
    isBottleneck |= wait > 0;
    return wait;
  }

  private CongestionAvoidance afterRefusal() {
    boolean mayHaveRisen = avoidance.isEmpty() || avoidance.get().hasGrown();
    Optional<LimitEstimator.Bounds> bounds = estimator.boundsAfterRefusal(refusedAt, mayHaveRisen);
    if (bounds.isPresent() && !isRefusedAtOnce()) {
      return CongestionAvoidance.within(bounds.get());
    }
    estimator.startOverAfterRefusal(refusedAt);
    if (isAdvertised()) {
      // It would tell if the limit had fallen: it counts pages later than they are sent.
      return CongestionAvoidance.at(advertisedLimit);
    }
    if (bounds.isPresent()) {
      return avoidance.orElseThrow().stepBack();
    }
    return avoidance
        .map(CongestionAvoidance::backoff)
        .orElse(CongestionAvoidance.backoffFrom(slowStart.rate()));
  }

  /** Right at the start of a rate that the service is known to keep up with. */
  private boolean isRefusedAtOnce() {
    return avoidance.filter(CongestionAvoidance::isSettled).isPresent()
        && refusedAt - firstPermit < CALLS_AT_ONCE * SECOND / rate();
  }

  void sent(long now, long pages) {
    if (!slowStart.hasBegun()) {
      lastGrowth = now;
    }
    double rate = rate();
    nextPermit = Math.max(nextPermit, now - catchUp(rate)) + (long) (pages / rate * SECOND);
    underWay++;
    slowStart.sent(now, pages);
    estimator.sent(now, pages);
  }

  /**
   * A slow service has room for one page at a time: what was not used in time is lost. At the start
   * nothing is known to have been lost.
   */
  private long catchUp(double rate) {
    return avoidance.isEmpty() ? 0 : (long) (CATCH_UP_NANOS * Math.max(0, 1 - 1 / rate));
  }

  void accepted(long now, long sentAt, long pages) {
    underWay--;
    slowStart.accepted();
    budget.accepted();
    if (refused) {
      return;
    }
    grow(now);
    if (latency.hasRisen(now, now - sentAt, pages)) {
      latencyFactor *= LATENCY_STEP;
    }
  }

  /** A call ended in a way that says nothing of the rate. */
  void ended(long sentAt) {
    underWay--;
    estimator.takeBack(sentAt);
  }

  /** The service advertises its limit, in pages per second. */
  void advertised(long now, double limit) {
    if (advertisedLimit == limit) {
      return;
    }
    if (rate() > limit) {
      // What was sent too fast is a debt that has to be paid off first.
      long debt = isAdvertised() ? SECOND : slowStart.debt(now, limit);
      resumeAt = Math.max(resumeAt, now + Math.min(MAX_DEBT_NANOS, debt));
    }
    advertisedLimit = limit;
    refused = false;
    estimator.startOver();
    resume(now, CongestionAvoidance.at(limit));
  }

  private boolean isAdvertised() {
    return advertisedLimit < Double.MAX_VALUE;
  }

  void refused(long now, long sentAt, long retryAfterNanos) {
    underWay--;
    budget.refused();
    estimator.takeBack(sentAt);
    resumeAt = Math.max(resumeAt, now + retryAfterNanos);
    // What becomes of calls that were sent before says nothing of the new rate.
    if (sentAt >= resumedAt) {
      refusedAt = refused ? Math.max(refusedAt, sentAt) : sentAt;
      resumeAt = refused ? resumeAt : Math.max(resumeAt, now + PAUSE_NANOS);
      refused = true;
    }
  }

  private void resume(long now, CongestionAvoidance next) {
    avoidance = Optional.of(next);
    resumedAt = now;
    firstPermit = Math.max(resumeAt, now + (long) (SECOND / rate()));
    nextPermit = firstPermit;
    lastGrowth = now;
    isBottleneck = false;
  }

  /** Grows only while the rate, not the number of callers or of documents, is the bottleneck. */
  private void grow(long now) {
    double seconds = Math.min(Math.max(1, 1 / rate()), (double) (now - lastGrowth) / SECOND);
    lastGrowth = now;
    if (!isBottleneck) {
      return;
    }
    isBottleneck = false;
    if (latencyFactor < 1) {
      latencyFactor = Math.min(1, latencyFactor * Math.pow(LATENCY_RECOVERY_PER_SECOND, seconds));
    } else if (avoidance.isPresent()) {
      avoidance.get().accepted(seconds, budget);
    } else {
      slowStart.grow(seconds);
    }
  }
}
