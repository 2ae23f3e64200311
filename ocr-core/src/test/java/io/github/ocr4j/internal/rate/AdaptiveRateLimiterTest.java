package io.github.ocr4j.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.internal.rate.AdaptiveRateLimiter.Permit;
import io.github.ocr4j.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** One caller after the other, whose calls take no time unless a test says so. */
class AdaptiveRateLimiterTest {
  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  private final ManualTime time = new ManualTime();
  private final AdaptiveRateLimiter limiter = new AdaptiveRateLimiter(time);
  private final List<Duration> announced = new ArrayList<>();

  @Test
  void oneCallerIsNotHeldBackAtTheStart() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      acquire().accepted(UNKNOWN);
    }

    assertThat(announced).isEmpty();
  }

  @Test
  void aLimitThatTheServiceAdvertisesIsKeptFromTheFirstAnswerOn() throws InterruptedException {
    acquire().accepted(OptionalDouble.of(60));
    long start = time.nanoTime();
    acquire().accepted(OptionalDouble.of(60));
    acquire().accepted(OptionalDouble.of(60));

    assertThat(Duration.ofNanos(time.nanoTime() - start))
        .isBetween(Duration.ofMillis(2_000), Duration.ofMillis(2_100));
  }

  @Test
  void aPauseThatTheServiceAsksForHoldsForAllCalls() throws InterruptedException {
    Permit other = acquire();
    acquire().refused(Duration.ofSeconds(9));
    other.accepted(UNKNOWN);
    acquire();

    assertThat(announced.get(0)).isEqualTo(Duration.ofSeconds(9));
    assertThat(time.waits().get(0)).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void aPauseThatTheServiceAsksForIsAtMostTwoMinutes() throws InterruptedException {
    acquire().refused(Duration.ofHours(1));

    assertThat(limiter.delay()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void refusalsTeachARateAndItGrowsAgain() throws InterruptedException {
    answers(40, Duration.ofMillis(50));
    acquire().refused(Duration.ZERO);

    acquire().accepted(UNKNOWN);
    double afterRefusal = limiter.rate();
    assertThat(afterRefusal).isBetween(8.0, 24.0);

    answers(2_000, Duration.ofMillis(10));
    assertThat(limiter.rate()).isGreaterThan(1.5 * afterRefusal);
  }

  @Test
  void theFirstReportOfAPermitCounts() throws InterruptedException {
    Permit permit = acquire();
    permit.ended();
    permit.refused(Duration.ofSeconds(9));

    assertThat(limiter.delay()).isZero();
  }

  private void answers(int count, Duration latency) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Permit permit = acquire();
      time.advance(latency);
      permit.accepted(UNKNOWN);
    }
  }

  private Permit acquire() throws InterruptedException {
    return limiter.acquire(1, announced::add);
  }
}
