package io.github.ocr4j.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A service with a bucket of one second's worth, which calls of one page use up. */
class LimitEstimatorTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LimitEstimator estimator = new LimitEstimator();
  private long now;

  @Test
  void knowsThatTheBucketIsFullAtTheStart() {
    LimitEstimator.Bounds bounds = callUntilRefused(10, 20, 10).orElseThrow();

    assertThat(bounds.middle()).isCloseTo(10, within(0.5));
  }

  @Test
  void aRefusalFarAboveTheLimitTellsLittle() {
    LimitEstimator.Bounds bounds = callUntilRefused(2, 20, 2).orElseThrow();

    assertThat(bounds.areNarrow()).isFalse();
  }

  @Test
  void aRefusalRightAboveTheLimitTellsItClosely() {
    LimitEstimator.Bounds bounds = callUntilRefused(2, 2.2, 2).orElseThrow();

    assertThat(bounds.areNarrow()).isTrue();
    assertThat(bounds.lowest()).isLessThanOrEqualTo(2);
    assertThat(bounds.highest()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void twoRefusalsTellMoreThanTheLastOne() {
    LimitEstimator.Bounds one = callUntilRefused(10, 20, 10).orElseThrow();
    LimitEstimator.Bounds both = callUntilRefused(10, 12, 0.5).orElseThrow();

    assertThat(both.lowest()).isGreaterThanOrEqualTo(one.lowest());
    assertThat(both.highest()).isLessThanOrEqualTo(one.highest());
    assertThat(both.areNarrow()).isTrue();
  }

  @Test
  void aRefusalWithinAKnownLimitHasNoExplanation() {
    callUntilRefused(10, 12, 10);
    take(100, 9.5);

    assertThat(estimator.boundsAfterRefusal(now + SECOND / 10, false)).isEmpty();
  }

  @Test
  void onlyWhatHappensAfterAFallTellsTheNewLimit() {
    callUntilRefused(10, 12, 10);
    take(100, 9.5);
    estimator.startOverAfterRefusal(now + SECOND / 10);

    LimitEstimator.Bounds bounds = callUntilRefused(5, 5.2, 0.5).orElseThrow();

    assertThat(bounds.middle()).isCloseTo(5, within(0.3));
  }

  @Test
  void whatHappenedBeforeTheLimitRoseIsForgotten() {
    callUntilRefused(10, 12, 10);
    take(100, 9.5);
    take(200, 19);

    LimitEstimator.Bounds bounds = callUntilRefused(20, 22, 15).orElseThrow();

    assertThat(bounds.middle()).isCloseTo(20, within(1.0));
  }

  @Test
  void doesNotCountWhatIsTakenBack() {
    estimator.startOverAfterRefusal(now);
    for (int i = 1; i <= 100; i++) {
      now += SECOND / 10;
      estimator.sent(now, 1);
      if (i % 2 == 0) {
        estimator.takeBack(now);
      }
    }

    LimitEstimator.Bounds bounds = estimator.boundsAfterRefusal(now, true).orElseThrow();

    assertThat(bounds.middle()).isCloseTo(5, within(0.5));
  }

  @Test
  void knowsThePagesOfCalls() {
    estimator.startOverAfterRefusal(now);
    for (int i = 0; i < 50; i++) {
      now += SECOND;
      estimator.sent(now, 10);
    }

    LimitEstimator.Bounds bounds =
        estimator.boundsAfterRefusal(now + SECOND / 2, true).orElseThrow();

    assertThat(bounds.middle()).isCloseTo(10, within(0.3));
  }

  @Test
  void aCallThatArrivesALittleEarlyIsNoContradiction() {
    estimator.startOverAfterRefusal(now);
    take(50, 1);

    LimitEstimator.Bounds bounds = estimator.boundsAfterRefusal(now + SECOND, false).orElseThrow();

    assertThat(bounds.middle()).isCloseTo(1, within(0.02));
  }

  private void take(int calls, double pace) {
    for (int i = 0; i < calls; i++) {
      now += (long) (SECOND / pace);
      estimator.sent(now, 1);
    }
  }

  /** Calls at a pace until a service with this limit, and so much left, refuses one. */
  private Optional<LimitEstimator.Bounds> callUntilRefused(double limit, double pace, double left) {
    double tokens = left;
    while (true) {
      now += (long) (SECOND / pace);
      tokens = Math.min(limit, tokens + limit / pace);
      if (tokens < 1) {
        return estimator.boundsAfterRefusal(now, true);
      }
      tokens--;
      estimator.sent(now, 1);
    }
  }
}
