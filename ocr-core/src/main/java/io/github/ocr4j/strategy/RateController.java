package io.github.ocr4j.strategy;

import java.time.Duration;

/**
 * Finds the pace that a service keeps up with, in pages per second, and stays just around it. Not
 * thread-safe; it knows no clock but the times it is told.
 *
 * <p>It grows by half each second until the service refuses for the first time. After a refusal it
 * sends nothing until the calls under way have ended, and goes on with what {@link LimitEstimate}
 * makes of them. From there it grows the faster, the less the estimate is sure of. A limit that the
 * service tells is kept from the start. Rising latency makes it step back, and it comes back soon
 * when that has passed.
 */
final class RateController {
  private static final double START_RATE = 8;
  private static final double LEAST_RATE = 0.05;
  private static final double START_GROWTH = 0.5;
  private static final double LEAST_GROWTH = 0.002;

  /** At a lower pace, a refusal is a larger share of the calls, so it is risked less often. */
  private static final double FULL_GROWTH_RATE = 2;

  /** Not refused at so many times the limit: it is another one by now. */
  private static final double RISEN = 1.15;

  private static final double RISEN_GROWTH = 0.05;

  /** In so many seconds the pace grows by as much as the estimate may be wrong. */
  private static final double SECONDS_TO_TEST = 15;

  private static final double MARGIN = 0.935;
  private static final double MARGIN_OF_TOLD_LIMIT = 0.98;
  private static final double TOLD_STEP = 0.9;
  private static final double TOLD_GROWTH = 0.01;
  private static final double LATENCY_STEP = 0.8;
  private static final double RECOVERY_GROWTH = 0.1;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long CATCH_UP = Duration.ofMillis(50).toNanos();
  private static final long LONGEST_DRAIN = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(8).toNanos();
  private static final long DRAIN_POLL = Duration.ofMillis(5).toNanos();

  private final LimitEstimate estimate = new LimitEstimate();
  private final LatencyWatch latency = new LatencyWatch();
  private double rate = START_RATE;
  private double most = Double.MAX_VALUE;
  private double slowedFrom;
  private boolean starting = true;
  private boolean paced;
  private long nextSlot = Long.MIN_VALUE;
  private long lastGrowth = Long.MIN_VALUE;
  private int underWay;
  private long startedAt;
  private long startPages;
  private int refusedInARow;

  private boolean draining;
  private long drainStart;
  private long resumeAt = Long.MIN_VALUE;
  private long resumedAt = Long.MIN_VALUE;

  double rate() {
    return rate;
  }

  /** How long to wait before the next call; 0 to send it now. */
  long delay(long now) {
    if (draining) {
      boolean over = underWay == 0 || now - drainStart > LONGEST_DRAIN;
      if (!over || now < resumeAt) {
        return Math.max(DRAIN_POLL, over ? resumeAt - now : 0);
      }
      resume(now, afterRefusal());
    }
    long wait = nextSlot == Long.MIN_VALUE ? 0 : nextSlot - now;
    paced |= wait > 0;
    return Math.max(0, wait);
  }

  void sent(long now, long pages) {
    if (nextSlot != Long.MIN_VALUE && now - nextSlot > SECOND) {
      estimate.idled();
    }
    long from = nextSlot == Long.MIN_VALUE ? now : Math.max(nextSlot, now - CATCH_UP);
    nextSlot = from + (long) (pages / rate * SECOND);
    underWay++;
    if (starting) {
      startedAt = startPages == 0 ? now : startedAt;
      startPages += pages;
    }
    if (lastGrowth == Long.MIN_VALUE) {
      lastGrowth = now;
    }
  }

  void accepted(long now, long sentAt, long pages) {
    underWay--;
    refusedInARow = 0;
    estimate.accepted(sentAt, pages);
    if (draining) {
      return;
    }
    grow(now);
    if (latency.hasRisen(now, now - sentAt, pages)) {
      slowedFrom = Math.max(slowedFrom, rate);
      set(rate * LATENCY_STEP);
    }
  }

  /** A call ended in a way that says nothing of the pace. */
  void ended() {
    underWay--;
  }

  /** The service tells its limit, in pages per second. */
  void told(long now, double limit) {
    if (most == MARGIN_OF_TOLD_LIMIT * limit) {
      return;
    }
    long tooFastUntilNow =
        isTold() ? SECOND : (long) (startPages / limit * SECOND) - (now - startedAt);
    if (rate > limit) {
      resumeAt = Math.max(resumeAt, now + Math.min(LONGEST_PAUSE, tooFastUntilNow));
    }
    most = MARGIN_OF_TOLD_LIMIT * limit;
    estimate.know(limit);
    resume(now, most);
  }

  private boolean isTold() {
    return most < Double.MAX_VALUE;
  }

  void refused(long now, long sentAt, long retryAfterNanos) {
    underWay--;
    resumeAt = Math.max(resumeAt, now + retryAfterNanos);
    boolean sentAtThisPace = sentAt >= resumedAt;
    if (sentAtThisPace) {
      estimate.refused(sentAt);
    }
    if (sentAtThisPace && !draining) {
      draining = true;
      drainStart = now;
      refusedInARow++;
      if (isTold()) {
        // The limit is known, so this is a debt that has to be paid off first.
        resumeAt = Math.max(resumeAt, now + Math.min(LONGEST_PAUSE, SECOND << refusedInARow - 1));
      }
    }
  }

  private double afterRefusal() {
    double estimated = MARGIN * estimate.afterRefusal(rate);
    return isTold() ? Math.max(estimated, TOLD_STEP * rate) : estimated;
  }

  /** What becomes of calls that were sent before says nothing of the new pace. */
  private void resume(long now, double pagesPerSecond) {
    set(pagesPerSecond);
    slowedFrom = 0;
    draining = false;
    resumedAt = now;
    nextSlot = Math.max(resumeAt, now + (long) (SECOND / rate));
    lastGrowth = now;
    paced = false;
  }

  private void set(double pagesPerSecond) {
    starting = false;
    rate = Math.max(LEAST_RATE, Math.min(most, pagesPerSecond));
  }

  /** Grows only while the pace, not the number of callers or of documents, is what limits. */
  private void grow(long now) {
    double seconds = Math.min(1, (double) (now - lastGrowth) / SECOND);
    if (paced) {
      estimate.stood(seconds);
      rate = Math.min(most, rate * Math.pow(1 + growth(), seconds));
    }
    lastGrowth = now;
    paced = false;
  }

  private double growth() {
    if (starting) {
      return START_GROWTH;
    }
    if (rate < slowedFrom) {
      return RECOVERY_GROWTH;
    }
    slowedFrom = 0;
    if (rate > estimate.limit() * (RISEN + estimate.doubt())) {
      return RISEN_GROWTH;
    }
    double least = isTold() ? TOLD_GROWTH : LEAST_GROWTH * Math.min(1, rate / FULL_GROWTH_RATE);
    return Math.max(least, estimate.doubt() / SECONDS_TO_TEST);
  }
}
