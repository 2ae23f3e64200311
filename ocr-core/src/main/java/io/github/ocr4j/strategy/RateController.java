package io.github.ocr4j.strategy;

import java.time.Duration;

/**
 * Finds the pace that a service keeps up with, in pages per second, and stays just around it. Not
 * thread-safe; it knows no clock but the times it is told.
 *
 * <p>It grows by half each second until the service refuses for the first time. After a refusal it
 * sends nothing until the calls under way have ended, because these tell what share the service
 * takes, and goes on with that share. Then it grows fast to just below the pace that was refused,
 * and slowly from there. Rising latency without refusals makes it step back a little.
 */
final class RateController {
  private static final double START_RATE = 12;
  private static final double LEAST_RATE = 0.05;
  private static final double START_GROWTH = 0.5;
  private static final double FAST_GROWTH = 0.1;
  private static final double SLOW_GROWTH = 0.005;

  /** At a lower pace, a refusal is a larger share of the calls, so it is risked less often. */
  private static final double FULL_GROWTH_RATE = 20;

  private static final double UNHINDERED_GROWTH = 0.03;
  private static final double FAST_UNTIL = 0.9;

  /** Few calls say little: as if so many had been accepted besides. */
  private static final double PRIOR = 2;

  private static final double LEAST_SHARE = 0.5;
  private static final double MOST_SHARE = 0.9;
  private static final double LATENCY_FACTOR = 3;
  private static final double LATENCY_SMOOTHING = 0.1;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long CATCH_UP = Duration.ofMillis(50).toNanos();
  private static final long LONG_UNHINDERED = Duration.ofSeconds(45).toNanos();
  private static final long LONGEST_DRAIN = Duration.ofSeconds(1).toNanos();
  private static final long DRAIN_POLL = Duration.ofMillis(5).toNanos();

  private double rate = START_RATE;
  private double refusedRate = Double.MAX_VALUE;
  private boolean starting = true;
  private boolean paced;
  private long nextSlot = Long.MIN_VALUE;
  private long lastGrowth = Long.MIN_VALUE;
  private long lastRefusal = Long.MIN_VALUE;
  private int underWay;

  private boolean draining;
  private long drainStart;
  private long resumeAt;
  private int accepted;
  private int refused;

  private double latency;
  private double leastLatency = Double.MAX_VALUE;
  private long lastLatencyStep = Long.MIN_VALUE;

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
      endDrain(now);
    }
    long wait = nextSlot == Long.MIN_VALUE ? 0 : nextSlot - now;
    paced |= wait > 0;
    return Math.max(0, wait);
  }

  void sent(long now, long pages) {
    long from = nextSlot == Long.MIN_VALUE ? now : Math.max(nextSlot, now - CATCH_UP);
    nextSlot = from + (long) (pages / rate * SECOND);
    underWay++;
    if (lastGrowth == Long.MIN_VALUE) {
      lastGrowth = now;
    }
  }

  void accepted(long now, long latencyNanos, long pages) {
    underWay--;
    if (draining) {
      accepted++;
      return;
    }
    grow(now);
    watchLatency(now, (double) latencyNanos / pages);
  }

  /** A call ended in a way that says nothing of the pace. */
  void ended() {
    underWay--;
  }

  void refused(long now, long retryAfterNanos) {
    underWay--;
    lastRefusal = now;
    starting = false;
    if (!draining) {
      draining = true;
      drainStart = now;
      accepted = 0;
      refused = 0;
      refusedRate = rate;
      resumeAt = now;
    }
    refused++;
    resumeAt = Math.max(resumeAt, now + retryAfterNanos);
  }

  private void endDrain(long now) {
    double share = (accepted + PRIOR) / (accepted + PRIOR + refused);
    rate = Math.max(LEAST_RATE, rate * Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share)));
    draining = false;
    nextSlot = now + (long) (SECOND / rate);
    lastGrowth = now;
    paced = false;
  }

  /** Grows only while the pace, not the number of callers or of documents, is what limits. */
  private void grow(long now) {
    double seconds = Math.min(1, (double) (now - lastGrowth) / SECOND);
    if (paced) {
      rate *= Math.pow(1 + growth(now), seconds);
    }
    lastGrowth = now;
    paced = false;
  }

  private double growth(long now) {
    if (starting) {
      return START_GROWTH;
    }
    if (rate < refusedRate * FAST_UNTIL) {
      return FAST_GROWTH;
    }
    return now - lastRefusal > LONG_UNHINDERED
        ? UNHINDERED_GROWTH
        : SLOW_GROWTH * Math.min(1, rate / FULL_GROWTH_RATE);
  }

  private void watchLatency(long now, double perPage) {
    latency = latency == 0 ? perPage : latency + LATENCY_SMOOTHING * (perPage - latency);
    leastLatency = Math.min(leastLatency, latency);
    boolean steppedJustNow = lastLatencyStep != Long.MIN_VALUE && now - lastLatencyStep < SECOND;
    if (latency > leastLatency * LATENCY_FACTOR && !steppedJustNow) {
      starting = false;
      refusedRate = rate;
      rate = Math.max(LEAST_RATE, rate * MOST_SHARE);
      lastLatencyStep = now;
    }
  }
}
