package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object with known fields. Unless it is open, every other field is refused. */
final class ObjectRule implements Rule {

  private final Map<String, Rule> fields;
  private final Set<String> required;
  private final boolean open;

  private ObjectRule(Map<String, Rule> fields, Set<String> required, boolean open) {
    this.fields = fields;
    this.required = required;
    this.open = open;
  }

  static ObjectRule closed() {
    return new ObjectRule(Map.of(), Set.of(), false);
  }

  static ObjectRule open() {
    return new ObjectRule(Map.of(), Set.of(), true);
  }

  ObjectRule required(String name, Rule rule) {
    Set<String> more = new LinkedHashSet<>(required);
    more.add(name);
    return new ObjectRule(with(name, rule), more, open);
  }

  ObjectRule optional(String name, Rule rule) {
    return new ObjectRule(with(name, rule), required, open);
  }

  @Override
  public List<Violation> check(JsonNode value, List<Object> location) {
    if (!value.isObject()) {
      return Rules.violation(
          "model_attributes_type",
          location,
          "Input should be a valid dictionary or object to extract fields from",
          value);
    }
    List<Violation> found = new ArrayList<>();
    for (Map.Entry<String, Rule> field : fields.entrySet()) {
      found.addAll(checkField(value, field.getKey(), field.getValue(), location));
    }
    if (!open) {
      found.addAll(checkOthers(value, location));
    }
    return found;
  }

  private List<Violation> checkField(
      JsonNode object, String name, Rule rule, List<Object> location) {
    JsonNode value = object.get(name);
    if (value != null) {
      return rule.check(value, Rule.below(location, name));
    }
    return required.contains(name)
        ? Rules.violation("missing", Rule.below(location, name), "Field required", object)
        : List.of();
  }

  private List<Violation> checkOthers(JsonNode object, List<Object> location) {
    List<Violation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!fields.containsKey(field.getKey())) {
        found.addAll(
            Rules.violation(
                "extra_forbidden",
                Rule.below(location, field.getKey()),
                "Extra inputs are not permitted",
                field.getValue()));
      }
    }
    return found;
  }

  private Map<String, Rule> with(String name, Rule rule) {
    Map<String, Rule> more = new LinkedHashMap<>(fields);
    more.put(name, rule);
    return more;
  }
}
