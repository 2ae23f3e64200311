package io.github.ocr4j.bench.money;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A service's clock that can be stopped: no batch job gets on meanwhile. Thread-safe. */
final class HeldClock extends Clock {
  private final Clock system = Clock.systemUTC();
  private Instant heldAt = Instant.MAX;

  synchronized void hold() {
    heldAt = system.instant();
  }

  synchronized void release() {
    heldAt = Instant.MAX;
  }

  synchronized boolean isHeld() {
    return heldAt.isBefore(Instant.MAX);
  }

  @Override
  public synchronized Instant instant() {
    Instant now = system.instant();
    return now.isBefore(heldAt) ? now : heldAt;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Only the time is asked for.");
  }
}
