package io.github.ocr4j.testing;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** Time that passes only when somebody sleeps or says so. Thread-safe. */
public final class ManualTime implements TimeSource {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private long nanos;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    advance(duration);
    Thread.yield();
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }
}
