package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One of several objects, told apart by the value of one field.
 *
 * @param field the field's name
 * @param fallback the value taken for a missing field, empty if it must not be missing
 * @param rules what the object must be, by the field's value
 */
record TaggedRule(String field, String fallback, Map<String, Rule> rules) implements Rule {

  @Override
  public List<Violation> check(JsonNode value, List<Object> location) {
    if (!value.isObject()) {
      return Rules.violation(
          "model_attributes_type",
          location,
          "Input should be a valid dictionary or object to extract fields from",
          value);
    }
    JsonNode tag = value.path(field);
    String name = tag.isMissingNode() ? fallback : tag.asText();
    if (name.isEmpty()) {
      return Rules.violation(
          "union_tag_not_found",
          location,
          "Unable to extract tag using discriminator '" + field + "'",
          value);
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      return Rules.violation(
          "union_tag_invalid",
          location,
          "Input tag '" + name + "' does not match any of the expected tags: " + rules.keySet(),
          value);
    }
    return rule.check(value, Rule.below(location, name));
  }
}
