package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a query; values of the wrong type are refused.
 *
 * @param parameters the values by name
 */
record Query(Map<String, List<String>> parameters) {

  Query {
    parameters = Map.copyOf(parameters);
  }

  List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  Optional<String> text(String name) {
    return all(name).stream().findFirst().filter(value -> !value.isEmpty());
  }

  /** Returns a number that is not negative. */
  int number(String name, int fallback) {
    Optional<String> text = text(name);
    try {
      int number = text.map(Integer::parseInt).orElse(fallback);
      if (number < 0) {
        throw refused(name, "greater_than_equal", "Input should be greater than or equal to 0");
      }
      return number;
    } catch (NumberFormatException e) {
      throw refused(
          name,
          "int_parsing",
          "Input should be a valid integer, unable to parse string as an integer");
    }
  }

  boolean flag(String name, boolean fallback) {
    String value = text(name).orElse(Boolean.toString(fallback));
    return switch (value) {
      case "true", "True", "1" -> true;
      case "false", "False", "0" -> false;
      default ->
          throw refused(
              name, "bool_parsing", "Input should be a valid boolean, unable to interpret input");
    };
  }

  Optional<Instant> time(String name) {
    try {
      return text(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      throw refused(name, "datetime_parsing", "Input should be a valid datetime");
    }
  }

  /** Returns the values of a parameter with a closed set of them. */
  List<String> oneOf(String name, List<String> allowed) {
    List<String> values = all(name);
    if (!allowed.containsAll(values)) {
      throw refused(name, "enum", "Input should be one of " + allowed);
    }
    return values;
  }

  private RefusedException refused(String name, String type, String message) {
    return RefusedException.invalid(
        type, List.of("query", name), message, TextNode.valueOf(text(name).orElse("")));
  }
}
