package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One reason why a request is refused.
 *
 * @param type the machine-readable kind, for instance {@code missing}
 * @param location names and list positions from the body down to the value
 * @param message the sentence for a person
 * @param input what was there; for a missing field, the object that lacks it
 */
public record Violation(String type, List<Object> location, String message, JsonNode input) {

  public Violation {
    location = List.copyOf(location);
  }
}
