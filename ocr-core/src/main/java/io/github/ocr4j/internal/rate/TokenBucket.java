package io.github.ocr4j.internal.rate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;

/**
 * So many tokens in a period, of which some may be taken at once. Each reservation gives a time to
 * wait, in the order of the calls. Thread-safe.
 */
final class TokenBucket {
  private final Bucket bucket;
  private final Duration period;
  private final double burst;
  private double limit;

  /** The burst is a part of the limit, from 0 to 1. */
  TokenBucket(double limit, Duration period, double burst, TimeSource time) {
    this.period = period;
    this.burst = burst;
    this.limit = limit;
    this.bucket =
        Bucket.builder()
            .withCustomTimePrecision(new Meter(time))
            .addLimit(bandwidth(limit))
            .build();
  }

  private Bandwidth bandwidth(double tokens) {
    long capacity = Math.max(1, Math.round(tokens * burst));
    // Whole tokens only: a rate such as 2.5 per second is 1 token in 0.4 seconds.
    Duration each = Duration.ofNanos(Math.max(1, Math.round(period.toNanos() / tokens)));
    return Bandwidth.builder().capacity(capacity).refillGreedy(1, each).build();
  }

  Duration reserve(long tokens) {
    return Duration.ofNanos(bucket.consumeIgnoringRateLimits(tokens));
  }

  synchronized void limit(double value) {
    if (Math.abs(value - limit) > limit * 0.001) {
      limit = value;
      bucket.replaceConfiguration(
          BucketConfiguration.builder().addLimit(bandwidth(value)).build(),
          TokensInheritanceStrategy.AS_IS);
    }
  }

  /** Others use up the same limit: no more than so many tokens are left. */
  void atMost(long tokens) {
    long surplus = bucket.getAvailableTokens() - tokens;
    if (surplus > 0) {
      bucket.tryConsumeAsMuchAsPossible(surplus);
    }
  }

  private record Meter(TimeSource time) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return time.nanoTime();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
