package io.github.ocr4j.client;

import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Remembers that the service refused the client's key: every other document would be refused in the
 * same way. Thread-safe.
 */
final class RefusedKey {
  /**
   * Long enough for the documents of one run; a key that is unlocked works again without restart.
   */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final TimeSource time;
  private volatile Refusal last;

  private record Refusal(AuthenticationException reason, long at) {}

  RefusedKey(TimeSource time) {
    this.time = time;
  }

  /** Makes a call, unless the key was refused a short time ago. */
  <T> T guard(Supplier<T> call) {
    Refusal before = last;
    if (before != null && time.nanoTime() - before.at() < MEMORY.toNanos()) {
      throw before.reason();
    }
    try {
      return call.get();
    } catch (AuthenticationException e) {
      last = new Refusal(e, time.nanoTime());
      throw e;
    }
  }
}
