package io.github.ocr4j.simulated.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");

  @Test
  void itHoldsOneSecondsWorth() {
    TokenBucket bucket = new TokenBucket(3);

    assertThat(taken(bucket, START)).isEqualTo(3);
    assertThat(taken(bucket, START.plusSeconds(60))).isEqualTo(3);
  }

  @Test
  void itFillsAtItsRate() {
    TokenBucket bucket = new TokenBucket(10);
    taken(bucket, START);

    assertThat(taken(bucket, START.plusMillis(500))).isEqualTo(5);
  }

  @Test
  void itHoldsAtLeastOneToken() {
    TokenBucket bucket = new TokenBucket(0.1);

    assertThat(bucket.tryTake(START)).isTrue();
    assertThat(bucket.tryTake(START.plusSeconds(9))).isFalse();
    assertThat(bucket.tryTake(START.plusSeconds(10))).isTrue();
  }

  @Test
  void aDebtIsPaidBeforeItOpensAgain() {
    TokenBucket bucket = new TokenBucket(10);
    bucket.take(START, 30);

    assertThat(bucket.untilOpen(START)).isEqualTo(Duration.ofMillis(2100));
    assertThat(bucket.isOpen(START.plusMillis(2000))).isFalse();
    assertThat(bucket.isOpen(START.plusMillis(2100))).isTrue();
  }

  @Test
  void aRateIsMoreThanZero() {
    assertThatThrownBy(() -> new TokenBucket(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static int taken(TokenBucket bucket, Instant now) {
    int taken = 0;
    while (bucket.tryTake(now)) {
      taken++;
    }
    return taken;
  }
}
