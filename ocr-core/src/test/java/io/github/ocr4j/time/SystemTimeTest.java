package io.github.ocr4j.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SystemTimeTest {

  @Test
  void datesComeFromTheGivenClock() {
    Instant noon = Instant.parse("2026-11-21T12:00:00Z");

    assertThat(TimeSource.of(Clock.fixed(noon, ZoneOffset.UTC)).now()).isEqualTo(noon);
  }

  @Test
  void waitingForNoTimeReturnsAtOnceEvenWhenInterrupted() throws InterruptedException {
    Thread.currentThread().interrupt();
    try {
      TimeSource.system().sleep(Duration.ZERO);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
