package io.github.ocr4j.convert.conversion;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the options of a record that differ from their defaults. */
final class ChangedOptions {
  private ChangedOptions() {}

  /**
   * The changed options with their values.
   *
   * @param named options that are left out, because another text names them
   */
  static <T extends Record> String text(T options, T defaults, Set<String> named) {
    return Arrays.stream(options.getClass().getRecordComponents())
        .filter(option -> !named.contains(option.getName()))
        .filter(option -> !value(option, options).equals(value(option, defaults)))
        .map(option -> " " + option.getName() + "=" + value(option, options))
        .collect(Collectors.joining());
  }

  private static Object value(RecordComponent option, Record options) {
    try {
      return option.getAccessor().invoke(options);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a public record's accessor can be called", e);
    }
  }
}
