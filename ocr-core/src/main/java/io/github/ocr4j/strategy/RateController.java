package io.github.ocr4j.strategy;

import java.time.Duration;
import java.util.Optional;

/**
 * Finds the pace that a service keeps up with, in pages per second, and stays just around it. Not
 * thread-safe; it knows no clock but the times it is told.
 *
 * <p>The pace doubles each second until the service refuses for the first time. After a refusal it
 * sends nothing for a moment, asks {@link LimitEstimate} what the limit must be, and follows a
 * {@link ProbingPace}. A limit that the service tells is kept from the start. Rising latency makes
 * it step back, and it comes back soon when that has passed.
 */
final class RateController {
  private static final double START_RATE = 8;
  private static final double START_GROWTH = 2;

  /** At the start, so many calls may be under way whatever the pace: a short run is over soon. */
  private static final int START_CALLS = 2;

  private static final double LEAST_RATE = 0.05;
  private static final double SHARE_OF_TOLD_LIMIT = 0.98;
  private static final double LATENCY_STEP = 0.8;
  private static final double LATENCY_RECOVERY = 1.1;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** A turn that nobody could take in time, as when the machine is busy, is made good so long. */
  private static final long CATCH_UP = Duration.ofMillis(500).toNanos();

  /** The service's bucket fills a little, and calls under way turn out to be refused too. */
  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private static final long LONGEST_DEBT = Duration.ofSeconds(8).toNanos();

  private final LimitEstimate estimate = new LimitEstimate();
  private final LatencyWatch latency = new LatencyWatch();
  private Optional<ProbingPace> probing = Optional.empty();
  private double startRate = START_RATE;
  private double most = Double.MAX_VALUE;
  private double slowedDown = 1;

  private int underWay;
  private boolean limits;
  private boolean started;
  private long nextTurn;
  private long lastGrowth;
  private long startedAt;
  private long startPages;

  private boolean refused;
  private long refusedAt;
  private long resumeAt = Long.MIN_VALUE;
  private long resumedAt = Long.MIN_VALUE;

  double rate() {
    double pace = probing.map(ProbingPace::pagesPerSecond).orElse(startRate);
    return Math.max(LEAST_RATE, Math.min(most, pace) * slowedDown);
  }

  /** How long to wait before the next call; 0 to send it now. */
  long delay(long now) {
    if (refused) {
      if (now < resumeAt) {
        return resumeAt - now;
      }
      refused = false;
      resume(now, new ProbingPace(estimate.afterRefusal(refusedAt, rate())));
    }
    boolean mayStart = probing.isEmpty() && underWay < START_CALLS;
    long wait = started && !mayStart ? Math.max(0, nextTurn - now) : 0;
    limits |= wait > 0;
    return wait;
  }

  void sent(long now, long pages) {
    if (!started) {
      started = true;
      startedAt = now;
      nextTurn = now;
      lastGrowth = now;
    }
    double rate = rate();
    nextTurn = Math.max(nextTurn, now - catchUp(rate)) + (long) (pages / rate * SECOND);
    underWay++;
    startPages += probing.isEmpty() ? pages : 0;
    estimate.sent(now, pages);
  }

  /** A slow service has room for one page at a time: what was not taken in time is lost. */
  private static long catchUp(double rate) {
    return (long) (CATCH_UP * Math.max(0, 1 - 1 / rate));
  }

  void accepted(long now, long sentAt, long pages) {
    underWay--;
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
    estimate.takeBack(sentAt);
  }

  /** The service tells its limit, in pages per second. */
  void told(long now, double limit) {
    if (most == SHARE_OF_TOLD_LIMIT * limit) {
      return;
    }
    if (rate() > limit) {
      // What was sent too fast is a debt that has to be paid off first.
      long debt = isTold() ? SECOND : (long) (startPages / limit * SECOND) - (now - startedAt);
      resumeAt = Math.max(resumeAt, now + Math.min(LONGEST_DEBT, debt));
    }
    most = SHARE_OF_TOLD_LIMIT * limit;
    refused = false;
    estimate.startOver();
    resume(now, ProbingPace.at(limit));
  }

  private boolean isTold() {
    return most < Double.MAX_VALUE;
  }

  void refused(long now, long sentAt, long retryAfterNanos) {
    underWay--;
    estimate.takeBack(sentAt);
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
    nextTurn = Math.max(resumeAt, now + (long) (SECOND / rate()));
    lastGrowth = now;
    limits = false;
  }

  /** Grows only while the pace, not the number of callers or of documents, is what limits. */
  private void grow(long now) {
    double seconds = Math.min(1, (double) (now - lastGrowth) / SECOND);
    lastGrowth = now;
    if (!limits) {
      return;
    }
    limits = false;
    if (slowedDown < 1) {
      slowedDown = Math.min(1, slowedDown * Math.pow(LATENCY_RECOVERY, seconds));
    } else if (probing.isPresent()) {
      probing.get().pass(seconds);
    } else {
      startRate *= Math.pow(START_GROWTH, seconds);
    }
  }
}
