package io.github.ocr4j.internal.http;

import java.util.Optional;

/** The pace that is bound to a thread. */
final class BoundPace {
  static final ThreadLocal<AttemptPace> CURRENT = new ThreadLocal<>();

  private BoundPace() {}

  static Optional<AttemptPace> current() {
    return Optional.ofNullable(CURRENT.get());
  }
}
