package io.github.ocr4j.simulated.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void theSameSeedAndSubjectGiveTheSameDraws() {
    Chance first = new Chance(7);
    Chance second = new Chance(7);
    second.next("another subject");

    for (int i = 0; i < 5; i++) {
      assertThat(Latency.RECORDED.draw(first.next("a"), 3))
          .isEqualTo(Latency.RECORDED.draw(second.next("a"), 3));
    }
  }

  @Test
  void repeatedEventsOfASubjectDiffer() {
    Chance chance = new Chance(7);

    assertThat(Latency.RECORDED.draw(chance.next("a"), 1))
        .isNotEqualTo(Latency.RECORDED.draw(chance.next("a"), 1));
  }

  @Test
  void halfOfTheDrawsAreBelowTheMedian() {
    Random random = new Random(1);
    Distribution distribution = new Distribution(Duration.ofMillis(100), 0.8);

    long below =
        IntStream.range(0, 10_000)
            .filter(i -> distribution.draw(random).compareTo(Duration.ofMillis(100)) < 0)
            .count();

    assertThat(below).isBetween(4_800L, 5_200L);
  }

  @Test
  void aFixedLatencyDoesNotDependOnPages() {
    Latency latency = Latency.fixed(Duration.ofMillis(200));

    assertThat(latency.draw(new Random(1), 900)).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void pagesTakeTime() {
    Duration one = Latency.ANNOUNCED.draw(new Random(3), 1);
    Duration many = Latency.ANNOUNCED.draw(new Random(3), 101);

    assertThat(many.minus(one)).isBetween(Duration.ofMillis(1500), Duration.ofMillis(6000));
  }

  @Test
  void negativeDurationsAreRefused() {
    assertThatThrownBy(() -> new Distribution(Duration.ofMillis(-1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
