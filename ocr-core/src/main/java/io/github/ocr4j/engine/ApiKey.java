package io.github.ocr4j.engine;

import java.util.Objects;

/**
 * A key and where it was found. Its text shows the place only.
 *
 * @param value the key itself
 * @param origin where it was found, such as {@code environment variable MISTRAL_API_KEY}
 */
public record ApiKey(String value, String origin) {
  /** Refuses nulls. */
  public ApiKey {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public String toString() {
    return "ApiKey[from " + origin + "]";
  }
}
