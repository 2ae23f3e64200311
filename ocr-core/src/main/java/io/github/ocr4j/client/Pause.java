package io.github.ocr4j.client;

import java.time.Duration;

/** Waits; replaced in tests. */
@FunctionalInterface
interface Pause {
  void sleep(Duration time) throws InterruptedException;

  static Pause real() {
    return time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
  }
}
