package io.github.ocr4j.internal.rate;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A limit that nobody told: after a refusal, calls go out as fast as answers came before it, and
 * slowly faster again until the next refusal. Thread-safe.
 */
final class LearnedRate {
  private static final long WINDOW = Duration.ofSeconds(2).toNanos();
  private static final long STEP = Duration.ofMillis(500).toNanos();
  private static final long SHORTEST = Duration.ofMillis(500).toNanos();
  private static final double GROWTH = 1.03;
  private static final double LEAST = 0.2;
  private static final double FORGOTTEN = 1_000;

  private final TimeSource time;
  private final Deque<Long> answers = new ArrayDeque<>();
  private TokenBucket bucket;
  private long changed;
  private long blockedUntil;
  private boolean blocked;

  LearnedRate(TimeSource time) {
    this.time = time;
  }

  synchronized Duration reserve() {
    long now = time.nanoTime();
    Duration wait = Duration.ZERO;
    if (blocked) {
      blocked = blockedUntil - now > 0;
      wait = blocked ? Duration.ofNanos(blockedUntil - now) : Duration.ZERO;
    }
    if (bucket != null) {
      grow(now);
    }
    if (bucket != null) {
      // After a pause for all, calls go out one after the other, not together.
      wait = wait.plus(bucket.reserve(1));
    }
    return wait;
  }

  private void grow(long now) {
    if (now - changed >= STEP) {
      double steps = Math.min(200, (double) (now - changed) / STEP);
      changed = now;
      double faster = bucket.limit() * Math.pow(GROWTH, steps);
      if (faster > FORGOTTEN) {
        bucket = null;
      } else {
        bucket.limit(faster);
      }
    }
  }

  synchronized void answered() {
    long now = time.nanoTime();
    answers.add(now);
    forgetBefore(now - WINDOW);
  }

  private void forgetBefore(long moment) {
    while (!answers.isEmpty() && answers.peek() - moment < 0) {
      answers.poll();
    }
  }

  /** The pause that the service asks for holds for everybody; the rate is learned if unknown. */
  synchronized void refused(Optional<Duration> retryAfter, boolean learn) {
    long now = time.nanoTime();
    retryAfter.ifPresent(
        wait -> block(now + Math.min(wait.toNanos(), Duration.ofMinutes(2).toNanos())));
    if (!learn || bucket != null && now - changed < STEP) {
      return;
    }
    forgetBefore(now - WINDOW);
    double answered = answers.isEmpty() ? 0 : answers.size() * 1e9 / span(now);
    double before = bucket == null ? answered : bucket.limit();
    double rate = Math.max(LEAST, Math.max(answered, before / 2));
    changed = now;
    if (bucket == null) {
      bucket = new TokenBucket(Math.max(1, rate), Duration.ofSeconds(1), 0.05, time);
    } else {
      bucket.limit(Math.min(before, rate));
    }
  }

  /** Right after the start the window is not full yet. */
  private double span(long now) {
    return Math.max(SHORTEST, now - answers.peek());
  }

  private void block(long until) {
    if (!blocked || until - blockedUntil > 0) {
      blocked = true;
      blockedUntil = until;
    }
  }
}
