package io.github.ocr4j.maven.parameter;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.Money;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with or without a unit, or says what was expected. */
final class Quantity {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)?");

  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMG]?)B?");

  private Quantity() {}

  /** Reads a whole number, 0 or more. */
  static int whole(String parameter, String text) {
    if (!text.strip().matches("\\d{1,9}")) {
      throw refused(parameter, text, "a whole number, 0 or more");
    }
    return Integer.parseInt(text.strip());
  }

  /** Reads a number above 0, such as {@code 0.5}. */
  static double decimal(String parameter, String text) {
    if (!text.strip().matches("\\d{1,9}(\\.\\d{1,9})?") || Double.parseDouble(text.strip()) == 0) {
      throw refused(parameter, text, "a number above 0, such as 0.5");
    }
    return Double.parseDouble(text.strip());
  }

  /** Reads a number from 0 to 1. */
  static double fraction(String parameter, String text) {
    if (!text.strip().matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
      throw refused(parameter, text, "a number from 0 to 1, such as 0.8");
    }
    return Double.parseDouble(text.strip());
  }

  /** Reads an amount in dollars. */
  static Money money(String parameter, String text) {
    if (!text.strip().matches("\\d{1,9}(\\.\\d{1,6})?")) {
      throw refused(parameter, text, "an amount in dollars, such as 2.50");
    }
    return Money.usd(text.strip());
  }

  /** Reads a duration above 0: a number with a unit from ms to d, or of seconds. */
  static Duration duration(String parameter, String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw refused(parameter, text, "a duration, such as 90s or 5m");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofSeconds(number);
    };
  }

  /** Reads a number of bytes, with K, M or G for thousands, millions or billions. */
  static long bytes(String parameter, String text) {
    Matcher matcher = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw refused(parameter, text, "a size, such as 500M or 2G");
    }
    long factor =
        switch (matcher.group(2)) {
          case "K" -> 1000L;
          case "M" -> 1_000_000L;
          case "G" -> 1_000_000_000L;
          default -> 1L;
        };
    return Long.parseLong(matcher.group(1)) * factor;
  }

  private static ConfigurationException refused(String parameter, String text, String expected) {
    return new ConfigurationException(
        "'%s' is no value of %s: set -Docr.%s to %s."
            .formatted(text, parameter, parameter, expected));
  }
}
