package io.github.ocr4j.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.testing.ManualTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private final ManualTime time = new ManualTime();

  private RateLimiter limiter(double requestsPerSecond, double pagesPerMinute) {
    return new RateLimiter(
        requestsPerSecond > 0 ? OptionalDouble.of(requestsPerSecond) : OptionalDouble.empty(),
        pagesPerMinute > 0 ? OptionalDouble.of(pagesPerMinute) : OptionalDouble.empty(),
        time);
  }

  private static Map<String, Collection<String>> headers(long limit, long remaining) {
    return Map.of(
        "x-ratelimit-limit-ocr-pages-minute", List.of(String.valueOf(limit)),
        "x-ratelimit-remaining-ocr-pages-minute", List.of(String.valueOf(remaining)));
  }

  @Test
  void nothingIsHeldBackWithoutALimit() {
    RateLimiter limiter = limiter(0, 0);

    for (int i = 0; i < 1000; i++) {
      assertThat(limiter.reserve(100)).isZero();
    }
  }

  @Test
  void requestsAreSpacedOutOverASecond() {
    RateLimiter limiter = limiter(20, 0);
    Duration last = Duration.ZERO;
    for (int i = 0; i < 102; i++) {
      last = limiter.reserve(1);
    }

    assertThat(last).isBetween(Duration.ofMillis(4_900), Duration.ofMillis(5_100));
  }

  @Test
  void pagesAreCountedAndNotCalls() {
    RateLimiter limiter = limiter(0, 60);

    assertThat(limiter.reserve(0)).isZero();
    assertThat(limiter.reserve(15)).isZero();
    assertThat(limiter.reserve(30)).isEqualTo(Duration.ofSeconds(30));
    assertThat(limiter.reserve(0)).isZero();
  }

  @Test
  void theHeadersOfTheServiceSetTheLimitOfPages() {
    RateLimiter limiter = limiter(0, 0);
    limiter.learn(200, headers(1250, 1225), Optional.empty());

    assertThat(limiter.reserve(312)).isZero();
    assertThat(limiter.reserve(1250)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
  }

  @Test
  void pagesThatOthersUsedUpAreNotSpentAgain() {
    RateLimiter limiter = limiter(0, 0);
    limiter.learn(200, headers(600, 100), Optional.empty());
    limiter.learn(200, headers(600, 0), Optional.empty());

    assertThat(limiter.reserve(10)).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100));
  }

  @Test
  void headersThatMakeNoSenseAreIgnored() {
    RateLimiter limiter = limiter(0, 0);
    limiter.learn(
        200, Map.of("x-ratelimit-limit-ocr-pages-minute", List.of("many")), Optional.empty());

    assertThat(limiter.reserve(100_000)).isZero();
  }

  @Test
  void aPauseThatTheServiceAsksForHoldsForEverybody() {
    RateLimiter limiter = limiter(0, 0);
    limiter.learn(429, Map.of(), Optional.of(Duration.ofSeconds(9)));

    assertThat(limiter.reserve(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
    time.advance(Duration.ofSeconds(30));
    assertThat(limiter.reserve(1)).isZero();
  }

  @Test
  void refusalsTeachARateAndItGrowsAgain() {
    RateLimiter limiter = limiter(0, 0);
    for (int i = 0; i < 40; i++) {
      time.advance(Duration.ofMillis(50));
      limiter.learn(200, Map.of(), Optional.empty());
    }
    limiter.learn(429, Map.of(), Optional.empty());

    Duration soon = Duration.ZERO;
    for (int i = 0; i < 41; i++) {
      soon = limiter.reserve(1);
    }
    assertThat(soon).isBetween(Duration.ofMillis(1_500), Duration.ofMillis(2_200));

    time.advance(Duration.ofMinutes(3));
    limiter.reserve(1);
    assertThat(limiter.reserve(1)).isZero();
  }
}
