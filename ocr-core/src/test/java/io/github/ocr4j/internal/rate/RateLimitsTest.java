package io.github.ocr4j.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.testing.ManualTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final ManualTime time = new ManualTime();

  private RateLimits limits(double requestsPerSecond, double pagesPerMinute) {
    return new RateLimits(
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
    RateLimits limits = limits(0, 0);

    for (int i = 0; i < 1000; i++) {
      assertThat(limits.reserve(100)).isZero();
    }
  }

  @Test
  void requestsAreSpacedOutOverASecond() {
    RateLimits limits = limits(20, 0);
    Duration last = Duration.ZERO;
    for (int i = 0; i < 102; i++) {
      last = limits.reserve(1);
    }

    assertThat(last).isBetween(Duration.ofMillis(4_900), Duration.ofMillis(5_100));
  }

  @Test
  void pagesAreCountedAndNotCalls() {
    RateLimits limits = limits(0, 60);

    assertThat(limits.reserve(0)).isZero();
    assertThat(limits.reserve(15)).isZero();
    assertThat(limits.reserve(30)).isEqualTo(Duration.ofSeconds(30));
    assertThat(limits.reserve(0)).isZero();
  }

  @Test
  void theHeadersOfTheServiceSetTheLimitOfPages() {
    RateLimits limits = limits(0, 0);
    limits.learn(headers(1250, 1225));

    assertThat(limits.pagesPerMinute()).hasValue(1250);
  }

  @Test
  void theHeadersOfTheServiceLowerTheLimitThatTheUserSet() {
    RateLimits limits = limits(0, 100_000);
    limits.learn(headers(1250, 1225));

    assertThat(limits.pagesPerMinute()).hasValue(1250);
    assertThat(limits.reserve(312)).isZero();
    assertThat(limits.reserve(1250)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
  }

  @Test
  void theHeadersOfTheServiceDoNotRaiseTheLimitThatTheUserSet() {
    RateLimits limits = limits(0, 60);
    limits.learn(headers(1250, 1225));

    assertThat(limits.pagesPerMinute()).hasValue(60);
  }

  @Test
  void pagesThatOthersUsedUpAreNotSpentAgain() {
    RateLimits limits = limits(0, 600);
    limits.learn(headers(600, 100));
    limits.learn(headers(600, 0));

    assertThat(limits.reserve(10)).isBetween(Duration.ofMillis(900), Duration.ofMillis(1100));
  }

  @Test
  void headersThatMakeNoSenseAreIgnored() {
    RateLimits limits = limits(0, 0);
    limits.learn(Map.of("x-ratelimit-limit-ocr-pages-minute", List.of("many")));

    assertThat(limits.pagesPerMinute()).isEmpty();
  }
}
