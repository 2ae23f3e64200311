package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts what a schema validator says into the words and locations of the service. */
final class Violations {

  /** Marks the field whose value decides which of several objects a value has to be. */
  static final String TAG = "tag";

  /** The kind of violation and the service's name of the type, by the schema's type. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "string", List.of("string_type", "string"),
          "integer", List.of("int_type", "integer"),
          "number", List.of("float_type", "number"),
          "boolean", List.of("bool_type", "boolean"),
          "array", List.of("list_type", "list"),
          "object", List.of("dict_type", "dictionary"));

  private final ValidationMessage message;
  private final List<Object> location;
  private JsonNode schema;

  private Violations(ValidationMessage message, JsonNode root, List<String> prefix) {
    this.message = message;
    this.schema = root;
    this.location = new ArrayList<>(prefix);
    walk(root);
  }

  /**
   * Returns what is wrong, empty for the remark that a value that may be null is not null.
   *
   * @param message of the validator
   * @param root the whole schema
   * @param prefix where the validated value is
   */
  static Optional<Violation> of(ValidationMessage message, JsonNode root, List<String> prefix) {
    Violations violations = new Violations(message, root, prefix);
    return violations.schema.path("type").asText().equals("null")
        ? Optional.empty()
        : Optional.of(violations.violation());
  }

  /** Follows the way of the validator down the schema, up to the keyword that was violated. */
  private void walk(JsonNode root) {
    JsonNodePath path = message.getEvaluationPath();
    JsonNodePath instance = message.getInstanceLocation();
    int depth = 0;
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      String keyword = path.getName(i);
      switch (keyword) {
        case "$ref" -> schema = root.at(schema.get(keyword).asText().substring(1));
        case "properties" -> schema = schema.get(keyword).get(path.getName(++i));
        case "anyOf", "allOf" ->
            schema = schema.get(keyword).get(Integer.parseInt(path.getName(++i)));
        default -> schema = schema.get(keyword);
      }
      if (List.of("properties", "additionalProperties", "items").contains(keyword)) {
        location.add(instance.getElement(depth++));
      }
      if (schema.has("title")) {
        location.add(schema.get("title").asText());
      }
    }
  }

  private Violation violation() {
    JsonNode limit = message.getSchemaNode();
    String property = message.getProperty();
    return switch (message.getType()) {
      case "required" ->
          schema.at("/properties/" + property).has(TAG)
              ? here(
                  "union_tag_not_found",
                  "Unable to extract tag using discriminator '" + property + "'")
              : below(property, "missing", "Field required", message.getInstanceNode());
      case "additionalProperties" ->
          below(
              property,
              "extra_forbidden",
              "Extra inputs are not permitted",
              message.getInstanceNode().get(property));
      case "type" -> wrongType();
      case "enum" -> schema.has(TAG) ? unknownTag() : notOneOf(limit);
      case "pattern" -> here("uuid_parsing", "Input should be a valid UUID");
      case "minimum" ->
          here("greater_than_equal", "Input should be greater than or equal to " + limit.asText());
      case "maximum" ->
          here("less_than_equal", "Input should be less than or equal to " + limit.asText());
      case "minLength" ->
          here("string_too_short", "String should have at least " + limit.asText() + " characters");
      case "maxLength" ->
          here("string_too_long", "String should have at most " + limit.asText() + " characters");
      case "maxItems" -> here("too_long", "List should have at most " + limit.asText() + " items");
      default -> here("value_error", "Value error, " + message.getError());
    };
  }

  private Violation wrongType() {
    JsonNode type = schema.get("type");
    String name = type.isArray() ? type.get(0).asText() : type.asText();
    if (name.equals("object") && schema.has("properties")) {
      return here(
          "model_attributes_type",
          "Input should be a valid dictionary or object to extract fields from");
    }
    return here(TYPES.get(name).get(0), "Input should be a valid " + TYPES.get(name).get(1));
  }

  private Violation notOneOf(JsonNode values) {
    String allowed =
        StreamSupport.stream(values.spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(value -> "'" + value.asText() + "'")
            .collect(Collectors.joining(" or "));
    return here("literal_error", "Input should be " + allowed);
  }

  private Violation unknownTag() {
    location.remove(location.size() - 1);
    return here(
        "union_tag_invalid",
        "Input tag "
            + message.getInstanceNode()
            + " does not match any of the expected tags: "
            + message.getSchemaNode());
  }

  private Violation here(String type, String sentence) {
    return new Violation(type, location, sentence, message.getInstanceNode());
  }

  private Violation below(String property, String type, String sentence, JsonNode input) {
    location.add(property);
    return new Violation(type, location, sentence, input);
  }
}
