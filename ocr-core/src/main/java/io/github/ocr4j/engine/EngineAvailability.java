package io.github.ocr4j.engine;

import java.util.Objects;

/**
 * Whether an engine can be called with the settings at hand.
 *
 * @param isAvailable whether it can
 * @param reason half a sentence why or why not, such as {@code no key found}
 * @param remedy what makes it available, as a sentence; empty where it is
 */
public record EngineAvailability(boolean isAvailable, String reason, String remedy) {
  /** Refuses nulls. */
  public EngineAvailability {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
  }

  /**
   * An engine that can be called.
   *
   * @param reason half a sentence why
   * @return available
   */
  public static EngineAvailability available(String reason) {
    return new EngineAvailability(true, reason, "");
  }

  /**
   * An engine that cannot be called.
   *
   * @param reason half a sentence why not
   * @param remedy a sentence that says what to do
   * @return not available
   */
  public static EngineAvailability unavailable(String reason, String remedy) {
    return new EngineAvailability(false, reason, remedy);
  }
}
