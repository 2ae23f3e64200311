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
  @CsvSource({"300, 1", "600, 2", "1250, 3", "1250, 4", "2500, 5", "6000, 6"})
  void reachesTheLimitSoonAndHardlyEverExceedsIt(int pagesPerMinute, int seed) {
    Play play = new Play(pagesPerMinute, seed);
    play.until(20 * SECOND);
    play.startCounting();
    play.until(140 * SECOND);

    assertThat(play.share(120)).as("share of the limit").isGreaterThan(0.95);
    assertThat(play.refusedShare()).as("share of refused calls").isLessThan(0.02);
  }

  @ParameterizedTest
  @CsvSource({"600, 1", "1250, 2", "6000, 3"})
  void findsBackWhenTheLimitHalves(int pagesPerMinute, int seed) {
    Play play = new Play(pagesPerMinute, seed);
    play.until(60 * SECOND);
    play.limit(pagesPerMinute / 2);
    play.until(80 * SECOND);
    play.startCounting();
    play.until(200 * SECOND);

    assertThat(play.share(120)).as("share of the new limit").isGreaterThan(0.95);
    assertThat(play.refusedShare()).as("share of refused calls").isLessThan(0.02);
  }

  @Test
  void waitsAsLongAsTheServiceAsksFor() {
    RateController controller = new RateController();
    controller.sent(0, 1);
    controller.refused(SECOND, 7 * SECOND);

    assertThat(controller.delay(2 * SECOND)).isEqualTo(6 * SECOND);
    assertThat(controller.delay(8 * SECOND)).isLessThan(SECOND);
  }

  @Test
  void stepsBackWhenTheServiceGetsSlow() {
    RateController controller = new RateController();
    for (int i = 0; i < 50; i++) {
      controller.sent(i * SECOND, 1);
      controller.accepted(i * SECOND + 100 * MILLISECOND, 100 * MILLISECOND, 1);
    }
    double before = controller.rate();
    for (int i = 50; i < 70; i++) {
      controller.sent(i * SECOND, 1);
      controller.accepted(i * SECOND + 900 * MILLISECOND, 900 * MILLISECOND, 1);
    }

    assertThat(controller.rate()).isLessThan(before);
  }

  private static final class Play {
    private static final int CALLERS = 64;

    private final RateController controller = new RateController();
    private final PriorityQueue<long[]> answers =
        new PriorityQueue<>(Comparator.comparingLong((long[] answer) -> answer[0]));
    private final Random random;
    private double limitPerSecond;
    private double tokens;
    private long now;
    private int accepted;
    private int allAccepted;
    private int allRefused;

    Play(int pagesPerMinute, long seed) {
      limitPerSecond = pagesPerMinute / 60.0;
      tokens = limitPerSecond;
      random = new Random(seed);
    }

    void limit(int pagesPerMinute) {
      limitPerSecond = pagesPerMinute / 60.0;
    }

    void startCounting() {
      accepted = 0;
    }

    double share(int seconds) {
      return accepted / (limitPerSecond * seconds);
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
      answers.add(new long[] {now + latency, latency, taken ? 1 : 0});
    }

    private void take(long[] answer) {
      if (answer[2] == 1) {
        controller.accepted(now, answer[1], 1);
        accepted++;
        allAccepted++;
      } else {
        controller.refused(now, 0);
        allRefused++;
      }
    }
  }
}
