package io.github.ocr4j.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the three forms of absence on the wire (missing, null, empty) as one. */
final class Absent {
  private Absent() {}

  static String toEmpty(String value) {
    return value == null ? "" : value;
  }

  @SuppressWarnings("OptionalAssignedToNull")
  static <T> Optional<T> toEmpty(Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }

  static <T> List<T> toEmpty(List<T> values) {
    if (values == null) {
      return List.of();
    }
    List<T> present = new ArrayList<>(values);
    present.removeIf(java.util.Objects::isNull);
    return List.copyOf(present);
  }

  /** Unlike {@link Map#copyOf}, keeps the order and the null values that came over the wire. */
  static Map<String, Object> toEmpty(Map<String, Object> values) {
    return values == null || values.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
