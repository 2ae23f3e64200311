package io.github.ocr4j.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the three forms of absence on the wire (missing, null, empty) as one. */
public final class Absent {
  private Absent() {}

  /**
   * Reads a text.
   *
   * @return the text or the empty text
   */
  public static String toEmpty(String value) {
    return value == null ? "" : value;
  }

  /**
   * Reads an optional value.
   *
   * @return never null
   */
  @SuppressWarnings("OptionalAssignedToNull")
  public static <T> Optional<T> toEmpty(Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }

  /**
   * Reads a list.
   *
   * @return an immutable list without nulls
   */
  public static <T> List<T> toEmpty(List<T> values) {
    if (values == null) {
      return List.of();
    }
    List<T> present = new ArrayList<>(values);
    present.removeIf(Objects::isNull);
    return List.copyOf(present);
  }

  /**
   * Reads members. Unlike {@link Map#copyOf}, keeps the order and the null values that came over
   * the wire.
   *
   * @return an immutable map
   */
  public static Map<String, Object> toEmpty(Map<String, Object> values) {
    return values == null || values.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
