package io.github.ocr4j.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays calls against a service with a token bucket, in simulated time. */
class RateControllerTest {
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1000 * MILLISECOND;

  private static final int SEEDS = 50;
  private static final double SHARE = 0.95;
  private static final double REFUSED_SHARE = 0.02;

  /**
   * A bucket that holds one or two calls does not keep what a machine that stands still could not
   * take, and of the forty calls that are counted one is 2.5 %.
   */
  private static final double SHARE_OF_FEW_CALLS = 0.92;

  private static final double FEW_CALLS_PER_SECOND = 2;

  /** At the start, to know the limit, and when it falls; where calls are few, that is much. */
  private static final int REFUSALS_TO_LEARN = 4;

  @ParameterizedTest
  @ValueSource(ints = {120, 200, 300, 600, 1250, 3000, 6000})
  void reachesTheLimitSoonAndHardlyEverExceedsIt(int pagesPerMinute) {
    List<LimitedService> services = services(pagesPerMinute, false);
    services.forEach(service -> service.until(120));

    assertThat(services).allMatch(service -> service.share(20, 120) > SHARE);
    assertThat(services).allMatch(service -> service.refusedShare() < REFUSED_SHARE);
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 200, 300, 600, 1250, 3000, 6000})
  void findsBackWhenTheLimitHalves(int pagesPerMinute) {
    List<LimitedService> services = services(pagesPerMinute, false);
    halveAfterAMinute(services, pagesPerMinute);

    assertThat(share(services, 80, 120)).as("share of the new limit").isGreaterThan(SHARE);
    assertThat(services)
        .allMatch(service -> service.share(80, 120) > worstShare(pagesPerMinute / 2));
    assertThat(refusedShare(services)).as("share of refused calls").isLessThan(REFUSED_SHARE);
    assertThat(services).allMatch(RateControllerTest::isHardlyEverRefused);
  }

  private static double worstShare(int pagesPerMinute) {
    return pagesPerMinute / 60.0 < FEW_CALLS_PER_SECOND ? SHARE_OF_FEW_CALLS : SHARE;
  }

  private static boolean isHardlyEverRefused(LimitedService service) {
    return service.refusedShare() < REFUSED_SHARE || service.refused() <= REFUSALS_TO_LEARN;
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 240, 1250, 6000})
  void keepsALimitThatTheServiceAdvertises(int pagesPerMinute) {
    List<LimitedService> services = services(pagesPerMinute, true);
    services.forEach(service -> service.until(60));
    assertThat(services).allMatch(service -> service.share(20, 60) > SHARE);

    services.forEach(service -> service.limit(pagesPerMinute / 2));
    services.forEach(service -> service.until(120));
    assertThat(share(services, 80, 120)).as("share of the new limit").isGreaterThan(SHARE);
    assertThat(services)
        .allMatch(service -> service.share(80, 120) > worstShare(pagesPerMinute / 2));
    assertThat(services).allMatch(service -> service.refusedShare() < 0.01);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 600, 1250, 6000})
  void growsSoonWhenTheLimitDoes(int pagesPerMinute) {
    List<LimitedService> services = services(pagesPerMinute, false);
    services.forEach(service -> service.until(60));
    services.forEach(service -> service.limit(2 * pagesPerMinute));
    services.forEach(service -> service.until(120));

    assertThat(services).allMatch(service -> service.share(90, 120) > 0.9);
    assertThat(services).allMatch(service -> service.refusedShare() < REFUSED_SHARE);
  }

  /** To try a faster rate costs a call, and at two calls a second only so many may be refused. */
  @Test
  void growsLaterWhereCallsAreFew() {
    List<LimitedService> services = services(120, false);
    services.forEach(service -> service.until(60));
    services.forEach(service -> service.limit(240));
    services.forEach(service -> service.until(180));

    assertThat(services).allMatch(service -> service.share(140, 180) > 0.9);
    assertThat(services).allMatch(service -> service.refusedShare() < REFUSED_SHARE);
  }

  @Test
  void isNotHeldUpForLongByAnOutage() {
    LimitedService service = new LimitedService(600, 1, false);
    service.until(60);
    service.limit(1);
    service.until(120);
    service.limit(600);
    service.until(420);

    assertThat(service.share(380, 420)).isGreaterThan(0.9);
  }

  private static List<LimitedService> services(int pagesPerMinute, boolean tellsLimit) {
    return IntStream.range(0, SEEDS)
        .mapToObj(seed -> new LimitedService(pagesPerMinute, seed, tellsLimit))
        .toList();
  }

  private static void halveAfterAMinute(List<LimitedService> services, int pagesPerMinute) {
    services.forEach(service -> service.until(60));
    services.forEach(service -> service.limit(pagesPerMinute / 2));
    services.forEach(service -> service.until(120));
  }

  private static double share(List<LimitedService> services, int from, int to) {
    return services.stream()
        .mapToDouble(service -> service.share(from, to))
        .average()
        .orElseThrow();
  }

  private static double refusedShare(List<LimitedService> services) {
    return services.stream().mapToDouble(LimitedService::refusedShare).average().orElseThrow();
  }

  @Test
  void isNotSlowerThanTwoCallersAtTheStart() {
    RateController controller = new RateController();
    long now = 0;
    for (int call = 0; call < 100; call++) {
      long wait = controller.delay(now);
      controller.sent(now, 1);
      assertThat(wait).isZero();
      controller.sent(now, 1);
      controller.accepted(now + 20 * MILLISECOND, now, 1);
      controller.accepted(now + 20 * MILLISECOND, now, 1);
      now += 20 * MILLISECOND;
    }
  }

  @Test
  void waitsALittleForTheFirstAnswer() {
    RateController controller = new RateController();
    controller.sent(0, 1);
    controller.sent(0, 1);
    assertThat(controller.delay(300 * MILLISECOND)).isEqualTo(200 * MILLISECOND);

    controller.accepted(300 * MILLISECOND, 0, 1);
    controller.accepted(300 * MILLISECOND, 0, 1);
    assertThat(controller.delay(300 * MILLISECOND)).isZero();
  }

  @Test
  void catchesUpWhenPermitsCouldNotBeUsed() {
    RateController controller = new RateController();
    controller.sent(0, 1);
    controller.accepted(100 * MILLISECOND, 0, 1);
    controller.advertised(100 * MILLISECOND, 100);
    int sent = 0;
    for (long now = SECOND; controller.delay(now) == 0; sent++) {
      controller.sent(now, 1);
    }

    assertThat(sent).isBetween(40, 50);
  }

  /** A service that counts pages only when it has read them lets more calls in than it allows. */
  @Test
  void paysADebtOffBeforeItGoesOnAtAnAdvertisedLimit() {
    RateController controller = new RateController();
    long now = 0;
    for (int call = 0; call < 8; call++) {
      now += controller.delay(now);
      controller.sent(now, 1);
    }
    controller.accepted(now + SECOND, 0, 1);
    controller.advertised(now + SECOND, 2);

    assertThat(now + SECOND + controller.delay(now + SECOND)).isEqualTo(4 * SECOND);
    assertThat(controller.rate()).isGreaterThan(1.9);
  }

  @Test
  void aRefusalDoesNotHalveTheRateAtALimitThatTheServiceAdvertises() {
    RateController controller = new RateController();
    controller.sent(0, 1);
    controller.accepted(SECOND, 0, 1);
    controller.advertised(SECOND, 2);
    for (long now = 2 * SECOND; now < 60 * SECOND; now += 520 * MILLISECOND) {
      controller.sent(now, 1);
      controller.accepted(now, now, 1);
    }

    controller.sent(60 * SECOND, 1);
    controller.refused(60 * SECOND, 60 * SECOND, 0);

    assertThat(controller.delay(61 * SECOND)).isPositive();
    assertThat(controller.rate()).isGreaterThan(1.8);
  }

  @Test
  void waitsAsLongAsTheServiceAsksFor() {
    RateController controller = new RateController();
    controller.sent(0, 1);
    controller.refused(SECOND, 0, 7 * SECOND);

    assertThat(controller.delay(2 * SECOND)).isEqualTo(6 * SECOND);
    assertThat(controller.delay(8 * SECOND)).isLessThan(SECOND);
  }

  @Test
  void stepsBackWhenTheServiceGetsSlow() {
    RateController controller = new RateController();
    double before = answers(controller, 0, 50, 100 * MILLISECOND, 1);
    double after = answers(controller, 50, 70, 900 * MILLISECOND, 1);

    assertThat(after).isLessThan(before);
  }

  @Test
  void isNotLedAstrayByDocumentsOfDifferentLength() {
    RateController controller = new RateController();
    double before = answers(controller, 0, 50, 3 * SECOND, 100);
    double after = answers(controller, 50, 150, SECOND, 1);

    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  @Test
  void takesALatencyForUsualThatSteppingBackDoesNotBringDown() {
    RateController controller = new RateController();
    double before = answers(controller, 0, 50, 100 * MILLISECOND, 1);
    double after = answers(controller, 50, 1000, 900 * MILLISECOND, 1);

    assertThat(after).isGreaterThan(before / 4);
  }

  /** A call every four seconds, one after the other; gives the rate at the end. */
  private static double answers(
      RateController controller, int from, int to, long latency, long pages) {
    for (int i = from; i < to; i++) {
      long sentAt = i * 4 * SECOND;
      controller.sent(sentAt, pages);
      controller.accepted(sentAt + latency, sentAt, pages);
    }
    return controller.rate();
  }
}
