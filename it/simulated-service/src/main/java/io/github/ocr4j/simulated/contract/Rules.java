package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that the service's contract is made of. */
final class Rules {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  private Rules() {}

  static Rule anything() {
    return (value, location) -> List.of();
  }

  static Rule string() {
    return type(JsonNode::isTextual, "string_type", "Input should be a valid string");
  }

  static Rule integer() {
    return type(JsonNode::isIntegralNumber, "int_type", "Input should be a valid integer");
  }

  static Rule number() {
    return type(JsonNode::isNumber, "float_type", "Input should be a valid number");
  }

  static Rule bool() {
    return type(JsonNode::isBoolean, "bool_type", "Input should be a valid boolean");
  }

  static Rule dictionary() {
    return type(JsonNode::isObject, "dict_type", "Input should be a valid dictionary");
  }

  static Rule uuid() {
    return both(
        string(),
        type(
            value -> UUID.matcher(value.textValue()).matches(),
            "uuid_parsing",
            "Input should be a valid UUID"));
  }

  static Rule between(double minimum, double maximum) {
    Rule low =
        type(
            value -> value.doubleValue() >= minimum,
            "greater_than_equal",
            "Input should be greater than or equal to " + plain(minimum));
    Rule high =
        type(
            value -> value.doubleValue() <= maximum,
            "less_than_equal",
            "Input should be less than or equal to " + plain(maximum));
    return both(low, high);
  }

  static Rule textLength(int minimum, int maximum) {
    return type(
        value -> value.asText().length() >= minimum && value.asText().length() <= maximum,
        "string_length",
        "String should have between " + minimum + " and " + maximum + " characters");
  }

  static Rule oneOf(String... values) {
    List<String> allowed = List.of(values);
    String expected = allowed.stream().map(v -> "'" + v + "'").collect(Collectors.joining(" or "));
    return type(
        value -> value.isTextual() && allowed.contains(value.textValue()),
        "literal_error",
        "Input should be " + expected);
  }

  static Rule list(Rule item) {
    return (value, location) -> {
      if (!value.isArray()) {
        return violation("list_type", location, "Input should be a valid list", value);
      }
      List<Violation> found = new ArrayList<>();
      for (int i = 0; i < value.size(); i++) {
        found.addAll(item.check(value.get(i), Rule.below(location, i)));
      }
      return found;
    };
  }

  static Rule sized(Rule list, int minimum, int maximum) {
    return both(
        list,
        type(
            value -> value.size() >= minimum && value.size() <= maximum,
            "list_length",
            "List should have between " + minimum + " and " + maximum + " items"));
  }

  /** Accepts what one of the named rules accepts; otherwise every one of them complains. */
  static Rule either(Named... branches) {
    return (value, location) -> {
      List<Violation> found = new ArrayList<>();
      for (Named branch : branches) {
        List<Violation> complaints =
            branch.rule().check(value, Rule.below(location, branch.name()));
        if (complaints.isEmpty()) {
          return List.of();
        }
        found.addAll(complaints);
      }
      return found;
    };
  }

  static Named named(String name, Rule rule) {
    return new Named(name, rule);
  }

  static Rule both(Rule first, Rule second) {
    return (value, location) -> {
      List<Violation> complaints = first.check(value, location);
      return complaints.isEmpty() ? second.check(value, location) : complaints;
    };
  }

  static List<Violation> violation(
      String type, List<Object> location, String message, JsonNode input) {
    return Stream.of(new Violation(type, location, message, input)).toList();
  }

  private static Rule type(Predicate<JsonNode> test, String type, String message) {
    return (value, location) ->
        test.test(value) ? List.of() : violation(type, location, message, value);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  record Named(String name, Rule rule) {}
}
