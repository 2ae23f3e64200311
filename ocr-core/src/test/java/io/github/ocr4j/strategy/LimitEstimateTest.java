package io.github.ocr4j.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ocr4j.strategy.LimitEstimate.Limit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service with a bucket of one second's worth, which calls of one page use up. */
class LimitEstimateTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LimitEstimate estimate = new LimitEstimate();
  private long now;

  @Test
  void countsWhatWasTakenBetweenTwoRefusals() {
    estimate.afterRefusal(now, 100);

    Limit limit = callUntilRefused(10, 10.5, 0.9);

    assertThat(limit.pagesPerSecond()).isCloseTo(10, within(0.5));
  }

  @Test
  void knowsThatTheBucketIsFullAtTheStart() {
    Limit limit = callUntilRefused(10, 20, 10);

    assertThat(limit.pagesPerSecond()).isCloseTo(10, within(0.5));
  }

  @Test
  void knowsThatTheBucketHoldsNoMoreThanOneSecond() {
    estimate.afterRefusal(now, 100);
    now += 60 * SECOND;

    Limit limit = callUntilRefused(10, 20, 10);

    assertThat(limit.pagesPerSecond()).isCloseTo(10, within(0.5));
  }

  @Test
  void doesNotCountWhatIsTakenBack() {
    estimate.afterRefusal(now, 100);
    for (int i = 1; i <= 100; i++) {
      now += SECOND / 10;
      estimate.sent(now, 1);
      if (i % 2 == 0) {
        estimate.takeBack(now);
      }
    }

    assertThat(estimate.afterRefusal(now, 10).pagesPerSecond()).isCloseTo(5, within(0.5));
  }

  @Test
  void neverBelievesThatTheRefusedPaceIsWithinTheLimit() {
    estimate.afterRefusal(now, 100);
    estimate.sent(++now, 1);

    assertThat(estimate.afterRefusal(now, 10).pagesPerSecond()).isLessThan(10);
  }

  @Test
  void knowsThePagesOfCalls() {
    estimate.afterRefusal(now, 100);
    for (int i = 0; i < 50; i++) {
      now += SECOND;
      estimate.sent(now, 10);
    }

    Limit limit = estimate.afterRefusal(now + SECOND / 2, 11);

    assertThat(limit.pagesPerSecond()).isCloseTo(10, within(0.3));
    assertThat(limit.pagesPerCall()).isEqualTo(10);
  }

  /** Calls at a pace until a service with this limit, and so much left, refuses one. */
  private Limit callUntilRefused(double limit, double pace, double left) {
    double tokens = left;
    while (true) {
      now += (long) (SECOND / pace);
      tokens = Math.min(limit, tokens + limit / pace);
      if (tokens < 1) {
        return estimate.afterRefusal(now, pace);
      }
      tokens--;
      estimate.sent(now, 1);
    }
  }
}
