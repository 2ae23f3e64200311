package io.github.ocr4j.simulated.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The form in which a refused client is told when to come again. */
public enum RetryAfter {
  /** Not at all, which is what the live service was seen to do. */
  NONE,
  /** As a number of seconds. */
  SECONDS,
  /** As a date. */
  DATE;

  /** Returns the headers of a refusal. */
  public Map<String, String> headers(Instant now, Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return switch (this) {
      case NONE -> Map.of();
      case SECONDS -> Map.of("retry-after", Long.toString(Math.max(1, seconds)));
      case DATE ->
          Map.of(
              "retry-after",
              DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  now.plusSeconds(Math.max(1, seconds)).atOffset(ZoneOffset.UTC)));
    };
  }
}
