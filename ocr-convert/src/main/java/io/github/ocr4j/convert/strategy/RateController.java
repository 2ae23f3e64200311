package io.github.ocr4j.convert.strategy;

import java.time.Duration;
import java.util.Optional;

/**
 * Finds the pace that a service keeps up with, in pages per second, and stays just around it. Not
 * thread-safe; it knows no clock but the times it is told.
 *
 * <p>The pace doubles each second until the service refuses for the first time. After a refusal it
 * sends nothing for a moment, asks {@link LimitEvidence} where the limit must be, and follows a
 * {@link ProbingPace}. Where no limit explains what happened it has fallen, and half the pace is
 * tried. A limit that the service tells is kept from the start. Rising latency makes it step back,
 * and it comes back soon when that has passed.
 */
final class RateController {
  /** A refusal within so many calls of a settled pace is one of the pace. */
  private static final int CALLS_AT_ONCE = 3;

  private static final double LATENCY_STEP = 0.8;
  private static final double LATENCY_RECOVERY = 1.1;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** A turn that nobody could take in time, as when the machine is busy, is made good so long. */
  private static final long CATCH_UP = Duration.ofMillis(500).toNanos();

  /** The service's bucket fills a little, and calls under way turn out to be refused too. */
  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private static final long LONGEST_DEBT = Duration.ofSeconds(8).toNanos();

  private final LimitEvidence evidence = new LimitEvidence();
  private final RefusalAllowance allowance = new RefusalAllowance();
  private final LatencyWatch latency = new LatencyWatch();
  private final StartPace start = new StartPace();
  private Optional<ProbingPace> probing = Optional.empty();
  private double toldLimit = Double.MAX_VALUE;
  private double slowedDown = 1;

  private int underWay;
  private boolean limits;
  private long nextTurn = Long.MIN_VALUE;
  private long firstTurn;
  private long lastGrowth;

  private boolean refused;
  private long refusedAt;
  private long resumeAt = Long.MIN_VALUE;
  private long resumedAt = Long.MIN_VALUE;

  double rate() {
    double pace = probing.map(ProbingPace::pagesPerSecond).orElse(start.pagesPerSecond());
    return Math.max(
        ProbingPace.LEAST, Math.min(ProbingPace.SHARE_OF_LIMIT * toldLimit, pace) * slowedDown);
  }

  /** How long to wait before the next call; 0 to send it now. */
  long delay(long now) {
    if (refused) {
      if (now < resumeAt) {
        return resumeAt - now;
      }
      refused = false;
      resume(now, paceAfterRefusal());
    }
    boolean atOnce = probing.isEmpty() && start.allowsAtOnce(underWay);
    long wait = atOnce ? 0 : Math.max(0, start.earliest(nextTurn) - now);
    limits |= wait > 0;
    return wait;
  }

  private ProbingPace paceAfterRefusal() {
    boolean mayHaveRisen = probing.isEmpty() || probing.get().hasGrown();
    Optional<LimitBounds> bounds = evidence.boundsAfterRefusal(refusedAt, mayHaveRisen);
    if (bounds.isPresent() && !isRefusedAtOnce()) {
      return ProbingPace.within(bounds.get());
    }
    evidence.startOverAfterRefusal(refusedAt);
    if (isTold()) {
      // It would tell if the limit had fallen: it counts pages later than they are sent.
      return ProbingPace.at(toldLimit);
    }
    if (bounds.isPresent()) {
      return probing.orElseThrow().oneStepBack();
    }
    return probing
        .map(ProbingPace::afterFall)
        .orElse(ProbingPace.afterFallFrom(start.pagesPerSecond()));
  }

  /** Right at the start of a pace that the service is known to keep up with. */
  private boolean isRefusedAtOnce() {
    return probing.filter(ProbingPace::isSettled).isPresent()
        && refusedAt - firstTurn < CALLS_AT_ONCE * SECOND / rate();
  }

  void sent(long now, long pages) {
    if (!start.hasBegun()) {
      lastGrowth = now;
    }
    double rate = rate();
    nextTurn = Math.max(nextTurn, now - catchUp(rate)) + (long) (pages / rate * SECOND);
    underWay++;
    start.sent(now, pages);
    evidence.sent(now, pages);
  }

  /**
   * A slow service has room for one page at a time: what was not taken in time is lost. At the
   * start nothing is known to have been lost.
   */
  private long catchUp(double rate) {
    return probing.isEmpty() ? 0 : (long) (CATCH_UP * Math.max(0, 1 - 1 / rate));
  }

  void accepted(long now, long sentAt, long pages) {
    underWay--;
    start.taken();
    allowance.taken();
    if (refused) {
      return;
    }
    grow(now);
    if (latency.hasRisen(now, now - sentAt, pages)) {
      slowedDown *= LATENCY_STEP;
    }
  }

  /** A call ended in a way that says nothing of the pace. */
  void ended(long sentAt) {
    underWay--;
    evidence.takeBack(sentAt);
  }

  /** The service tells its limit, in pages per second. */
  void told(long now, double limit) {
    if (toldLimit == limit) {
      return;
    }
    if (rate() > limit) {
      // What was sent too fast is a debt that has to be paid off first.
      long debt = isTold() ? SECOND : start.debt(now, limit);
      resumeAt = Math.max(resumeAt, now + Math.min(LONGEST_DEBT, debt));
    }
    toldLimit = limit;
    refused = false;
    evidence.startOver();
    resume(now, ProbingPace.at(limit));
  }

  private boolean isTold() {
    return toldLimit < Double.MAX_VALUE;
  }

  void refused(long now, long sentAt, long retryAfterNanos) {
    underWay--;
    allowance.refused();
    evidence.takeBack(sentAt);
    resumeAt = Math.max(resumeAt, now + retryAfterNanos);
    // What becomes of calls that were sent before says nothing of the new pace.
    if (sentAt >= resumedAt) {
      refusedAt = refused ? Math.max(refusedAt, sentAt) : sentAt;
      resumeAt = refused ? resumeAt : Math.max(resumeAt, now + PAUSE);
      refused = true;
    }
  }

  private void resume(long now, ProbingPace pace) {
    probing = Optional.of(pace);
    resumedAt = now;
    firstTurn = Math.max(resumeAt, now + (long) (SECOND / rate()));
    nextTurn = firstTurn;
    lastGrowth = now;
    limits = false;
  }

  /** Grows only while the pace, not the number of callers or of documents, is what limits. */
  private void grow(long now) {
    double seconds = Math.min(Math.max(1, 1 / rate()), (double) (now - lastGrowth) / SECOND);
    lastGrowth = now;
    if (!limits) {
      return;
    }
    limits = false;
    if (slowedDown < 1) {
      slowedDown = Math.min(1, slowedDown * Math.pow(LATENCY_RECOVERY, seconds));
    } else if (probing.isPresent()) {
      probing.get().taken(seconds, allowance);
    } else {
      start.grow(seconds);
    }
  }
}
