package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a JSON value must be. Rules are immutable and thread-safe. */
@FunctionalInterface
public interface Rule {

  /**
   * Checks a value.
   *
   * @param value the value
   * @param location names and list positions down to it
   * @return what is wrong, empty if nothing is
   */
  List<Violation> check(JsonNode value, List<Object> location);

  /** Returns a rule that also accepts null. */
  default Rule orNull() {
    return (value, location) -> value.isNull() ? List.of() : check(value, location);
  }

  /**
   * Returns a location one step further down.
   *
   * @param location where the parent is
   * @param step a field name or a list position
   */
  static List<Object> below(List<Object> location, Object step) {
    List<Object> longer = new ArrayList<>(location);
    longer.add(step);
    return longer;
  }
}
