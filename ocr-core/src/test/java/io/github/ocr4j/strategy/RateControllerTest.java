package io.github.ocr4j.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plays calls against a service with a token bucket, in simulated time. */
class RateControllerTest {
  private static final long MILLISECOND = 1_000_000;
  private static final long SECOND = 1000 * MILLISECOND;

  @ParameterizedTest
  @CsvSource({"120, 1", "300, 2", "600, 3", "1250, 4", "1250, 5", "2500, 6", "6000, 7"})
  void reachesTheLimitSoonAndHardlyEverExceedsIt(int pagesPerMinute, int seed) {
    Play play = new Play(pagesPerMinute, seed, false);

    assertThat(play.share(20, 140)).as("share of the limit").isGreaterThan(0.95);
    assertThat(play.refusedShare()).as("share of refused calls").isLessThan(0.02);
  }

  @ParameterizedTest
  @CsvSource({"300, 1", "600, 2", "1250, 3", "1250, 4", "2500, 5", "6000, 6"})
  void findsBackWhenTheLimitHalves(int pagesPerMinute, int seed) {
    Play play = new Play(pagesPerMinute, seed, false);
    play.until(60 * SECOND);
    play.limit(pagesPerMinute / 2);

    assertThat(play.share(80, 120)).as("share of the new limit").isGreaterThan(0.95);
    assertThat(play.refusedShare()).as("share of refused calls").isLessThan(0.02);
  }

  @ParameterizedTest
  @CsvSource({"120, 1", "300, 2", "6000, 3"})
  void keepsALimitThatTheServiceTells(int pagesPerMinute, int seed) {
    Play play = new Play(pagesPerMinute, seed, true);

    assertThat(play.share(20, 60)).as("share of the limit").isGreaterThan(0.95);
    play.limit(pagesPerMinute / 2);
    assertThat(play.share(80, 120)).as("share of the new limit").isGreaterThan(0.95);
    assertThat(play.refusedShare()).as("share of refused calls").isLessThan(0.01);
  }

  @Test
  void growsWhenTheLimitDoes() {
    Play play = new Play(600, 1, false);
    play.until(60 * SECOND);
    play.limit(2400);

    assertThat(play.share(260, 300)).as("share of the new limit").isGreaterThan(0.9);
  }

  /** A service that counts pages only when it has read them lets more calls in than it allows. */
  @Test
  void paysADebtOffBeforeItGoesOnAtALimitThatTheServiceTells() {
    RateController controller = new RateController();
    long now = 0;
    for (int call = 0; call < 8; call++) {
      now += controller.delay(now);
      controller.sent(now, 1);
    }
    controller.accepted(now + SECOND, 0, 1);
    controller.told(now + SECOND, 2);

    assertThat(now + SECOND + controller.delay(now + SECOND)).isEqualTo(4 * SECOND);
    assertThat(controller.rate()).isGreaterThan(1.9);
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

  /** A call every four seconds, one after the other; gives the pace at the end. */
  private static double answers(
      RateController controller, int from, int to, long latency, long pages) {
    for (int i = from; i < to; i++) {
      long sentAt = i * 4 * SECOND;
      controller.sent(sentAt, pages);
      controller.accepted(sentAt + latency, sentAt, pages);
    }
    return controller.rate();
  }

  private static final class Play {
    private static final int CALLERS = 64;

    private final RateController controller = new RateController();
    private final PriorityQueue<long[]> answers =
        new PriorityQueue<>(Comparator.comparingLong((long[] answer) -> answer[0]));
    private final Random random;
    private final boolean tellsLimit;
    private double limitPerSecond;
    private double tokens;
    private long now;
    private int accepted;
    private int allAccepted;
    private int allRefused;

    Play(int pagesPerMinute, long seed, boolean tellsLimit) {
      this.tellsLimit = tellsLimit;
      limitPerSecond = pagesPerMinute / 60.0;
      tokens = limitPerSecond;
      random = new Random(seed);
    }

    void limit(int pagesPerMinute) {
      limitPerSecond = pagesPerMinute / 60.0;
    }

    /** Plays to a second, goes on to another, and gives how much of the limit went between. */
    double share(int from, int to) {
      until(from * SECOND);
      accepted = 0;
      until(to * SECOND);
      return accepted / (limitPerSecond * (to - from));
    }

    /** Over the whole play, the start included. */
    double refusedShare() {
      return (double) allRefused / (allAccepted + allRefused);
    }

    void until(long end) {
      for (; now < end; now += MILLISECOND) {
        tokens = Math.min(limitPerSecond, tokens + limitPerSecond / 1000);
        while (!answers.isEmpty() && answers.peek()[0] <= now) {
          take(answers.poll());
        }
        while (answers.size() < CALLERS && controller.delay(now) == 0) {
          send();
        }
      }
    }

    private void send() {
      controller.sent(now, 1);
      boolean taken = tokens >= 1;
      tokens -= taken ? 1 : 0;
      long latency = (100 + random.nextInt(200)) * MILLISECOND;
      answers.add(new long[] {now + latency, now, taken ? 1 : 0});
    }

    private void take(long[] answer) {
      if (answer[2] == 1) {
        controller.accepted(now, answer[1], 1);
        if (tellsLimit) {
          controller.told(now, limitPerSecond);
        }
        accepted++;
        allAccepted++;
      } else {
        controller.refused(now, answer[1], 0);
        allRefused++;
      }
    }
  }
}
