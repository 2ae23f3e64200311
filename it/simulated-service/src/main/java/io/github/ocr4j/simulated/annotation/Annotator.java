package io.github.ocr4j.simulated.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Makes up JSON that fits a schema. Texts and numbers are taken from the document in order, so that
 * the same document and schema always give the same answer.
 */
public final class Annotator {

  private static final int DEEPEST = 12;

  private final JsonNode root;
  private final Words words;

  private Annotator(JsonNode root, Words words) {
    this.root = root;
    this.words = words;
  }

  /**
   * Describes a text by a schema.
   *
   * @param schema a JSON schema; anything else than an object gives an object with a summary
   * @param text what the values are taken from
   * @return JSON in a string, as the service answers it
   */
  public static String annotate(JsonNode schema, String text) {
    Words words = new Words(text);
    if (!schema.isObject()) {
      return JsonNodeFactory.instance.objectNode().put("summary", words.some(8)).toString();
    }
    return new Annotator(schema, words).value(schema, 0).toString();
  }

  private JsonNode value(JsonNode schema, int depth) {
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
      return schema.get("enum").get(0);
    }
    if (schema.has("$ref")) {
      return depth > DEEPEST ? NullNode.instance : value(resolve(schema), depth + 1);
    }
    for (String union : new String[] {"anyOf", "oneOf"}) {
      if (schema.path(union).isArray()) {
        return value(firstUseful(schema.get(union), depth), depth + 1);
      }
    }
    if (schema.path("allOf").isArray()) {
      return merged(schema, depth);
    }
    return switch (type(schema, depth)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> new LongNode(Math.round(Math.ceil(bounded(schema, words.number()))));
      case "number" -> new DoubleNode(bounded(schema, words.number()));
      case "boolean" -> BooleanNode.TRUE;
      case "null" -> NullNode.instance;
      default -> new TextNode(text(schema));
    };
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.get("$ref").asText();
    return reference.startsWith("#") ? root.at(reference.substring(1)) : schema;
  }

  /** Past the greatest depth null, if it is among the alternatives, ends a recursive schema. */
  private JsonNode firstUseful(JsonNode alternatives, int depth) {
    JsonNode chosen = alternatives.get(0);
    for (JsonNode alternative : alternatives) {
      if ("null".equals(alternative.path("type").asText()) == depth > DEEPEST / 2) {
        return alternative;
      }
    }
    return chosen;
  }

  private JsonNode merged(JsonNode schema, int depth) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    for (JsonNode part : schema.get("allOf")) {
      JsonNode value = value(part, depth + 1);
      if (!value.isObject()) {
        return value;
      }
      whole.setAll((ObjectNode) value);
    }
    whole.setAll(object(schema, depth));
    return whole;
  }

  private static String type(JsonNode schema, int depth) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if ("null".equals(one.asText()) == depth > DEEPEST / 2) {
          return one.asText();
        }
      }
      return type.path(0).asText();
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (depth <= DEEPEST || isRequired(schema, property.getKey())) {
        object.set(property.getKey(), value(property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (name.equals(required.asText())) {
        return true;
      }
    }
    return false;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    int minimum = schema.path("minItems").asInt(depth > DEEPEST / 2 ? 0 : 2);
    int size = Math.min(minimum, schema.path("maxItems").asInt(Integer.MAX_VALUE));
    for (int i = 0; i < size; i++) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private static double bounded(JsonNode schema, double number) {
    double low =
        Math.max(
            schema.path("minimum").asDouble(-Double.MAX_VALUE),
            schema.path("exclusiveMinimum").asDouble(-Double.MAX_VALUE) + 1);
    double high =
        Math.min(
            schema.path("maximum").asDouble(Double.MAX_VALUE),
            schema.path("exclusiveMaximum").asDouble(Double.MAX_VALUE) - 1);
    return Math.max(low, Math.min(number, high));
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> "2026-01-31";
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "time" -> "12:00:00Z";
      case "uri", "url" -> "https://example.org/" + words.one();
      case "email" -> "someone@example.org";
      case "uuid" -> "00000000-0000-4000-8000-000000000000";
      default -> sized(schema, words.some(3));
    };
  }

  private static String sized(JsonNode schema, String text) {
    int minimum = schema.path("minLength").asInt(0);
    int maximum = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String longEnough = text.length() < minimum ? text + "x".repeat(minimum - text.length()) : text;
    return longEnough.length() > maximum ? longEnough.substring(0, maximum) : longEnough;
  }
}
