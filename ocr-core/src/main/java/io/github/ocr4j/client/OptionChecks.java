package io.github.ocr4j.client;

import io.github.ocr4j.exception.ConfigurationException;
import java.time.Duration;

/** Refuses options that make no sense, each with its name and its value. */
final class OptionChecks {
  private OptionChecks() {}

  static int atLeast(int minimum, String name, int value) {
    return (int) atLeast((long) minimum, name, (long) value);
  }

  static long atLeast(long minimum, String name, long value) {
    require(value >= minimum, name + " must be " + minimum + " or more", value);
    return value;
  }

  static double positive(String name, double value) {
    require(value > 0 && !Double.isInfinite(value), name + " must be more than 0", value);
    return value;
  }

  static Duration positive(String name, Duration value) {
    require(!value.isZero() && !value.isNegative(), name + " must be more than 0", value);
    return value;
  }

  static Duration atLeastAnHour(String name, Duration value) {
    require(value.compareTo(Duration.ofHours(1)) >= 0, name + " must be at least an hour", value);
    return value;
  }

  private static void require(boolean met, String rule, Object value) {
    if (!met) {
      throw new ConfigurationException(rule + ", but is " + value + ".");
    }
  }

  /** The name without white space around it. */
  static String modelName(String what, String value, String example) {
    if (value.isBlank()) {
      throw new ConfigurationException(
          "The " + what + " is blank: name one, such as " + example + ".");
    }
    return value.strip();
  }
}
