package io.github.ocr4j.testing;

import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when somebody sleeps or says so. Thread-safe. */
public final class ManualTime implements TimeSource {
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
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
    waits.add(duration);
    advance(duration);
    Thread.yield();
  }

  /** How long somebody slept, each time. */
  public List<Duration> waits() {
    return waits;
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }
}
