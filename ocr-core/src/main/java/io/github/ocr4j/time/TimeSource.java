package io.github.ocr4j.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells the time and lets it pass. Thread-safe. Everything that waits or dates asks this. */
public interface TimeSource {

  /**
   * The time of day.
   *
   * @return now
   */
  Instant now();

  /**
   * A time that never jumps, for measuring.
   *
   * @return nanoseconds since some moment
   */
  long nanoTime();

  /**
   * Waits.
   *
   * @param duration how long; nothing happens when it is zero or negative
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * The time of this machine.
   *
   * @return the system's clock
   */
  static TimeSource system() {
    return SystemTime.of(Clock.systemUTC());
  }

  /**
   * Real time whose dates come from a clock.
   *
   * @param clock tells {@link #now()}; waiting and measuring follow the machine
   * @return the time source
   */
  static TimeSource of(Clock clock) {
    return SystemTime.of(clock);
  }
}
