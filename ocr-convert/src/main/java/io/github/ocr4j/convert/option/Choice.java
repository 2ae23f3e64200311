package io.github.ocr4j.convert.option;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Parameters with a fixed set of values: written in lower case with hyphens. */
public final class Choice {
  private Choice() {}

  /**
   * Reads a value.
   *
   * @param <E> the set of values
   * @param parameter what the parameter is called, for the message
   * @param text what was written; its case does not matter
   * @param type the set of values
   * @return the value
   * @throws ConfigurationException if there is no such value
   */
  public static <E extends Enum<E>> E of(String parameter, String text, Class<E> type) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> written(value).equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(parameter, text, type));
  }

  /**
   * A value as people write it.
   *
   * @param value the value
   * @return such as {@code maven-site}
   */
  public static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> ConfigurationException unknown(
      String parameter, String text, Class<E> type) {
    List<String> values =
        Arrays.stream(type.getEnumConstants()).map(value -> written(value)).toList();
    int last = values.size() - 1;
    return new ConfigurationException(
        "'"
            + text
            + "' is no value of "
            + parameter
            + ": set -Docr."
            + parameter
            + " to "
            + String.join(", ", values.subList(0, last))
            + " or "
            + values.get(last)
            + ".");
  }
}
