package io.github.ocr4j.internal.error;

import io.github.ocr4j.time.TimeSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The two forms of the Retry-After header: seconds, or a date. */
final class RetryAfter {
  private static final long MAX_SECONDS = Duration.ofDays(30).toSeconds();

  private RetryAfter() {}

  static Optional<Duration> parse(String value, TimeSource time) {
    String text = value.strip();
    if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      long millis = (long) (Double.parseDouble(text) * 1000);
      return Optional.of(limit(Duration.ofMillis(millis)));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(time.now(), date);
      return Optional.of(limit(wait.isNegative() ? Duration.ZERO : wait));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Duration limit(Duration wait) {
    return wait.toSeconds() > MAX_SECONDS ? Duration.ofSeconds(MAX_SECONDS) : wait;
  }
}
