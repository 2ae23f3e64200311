package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.internal.json.WireMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON schema that an answer has to fit ({@code ResponseFormat} of type {@code json_schema} in
 * the contract): for annotations of a document or its images, and for answers of a chat model.
 *
 * @param name what the schema describes, such as {@code invoice}
 * @param schema the schema as JSON text
 * @param strict whether the model must keep to the schema exactly
 * @param description what the schema is for, as a hint to the model
 */
public record AnnotationFormat(
    String name, String schema, boolean strict, Optional<String> description) {

  /** Refuses a blank name and a schema that is no JSON object. */
  public AnnotationFormat {
    Objects.requireNonNull(description, "description");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a schema needs a name, such as 'invoice'");
    }
    schema = onOneLine(schema);
  }

  /**
   * A schema to which the model must keep.
   *
   * @param name what the schema describes
   * @param schema the schema as JSON text
   * @return the format
   */
  public static AnnotationFormat of(String name, String schema) {
    return new AnnotationFormat(name, schema, true, Optional.empty());
  }

  /** Requests of a batch stand on one line each. */
  private static String onOneLine(String schema) {
    try {
      JsonNode tree = WireMapper.get().readTree(schema);
      if (!tree.isObject()) {
        throw new IllegalArgumentException("a JSON schema is a JSON object: { … }");
      }
      return tree.toString();
    } catch (IOException e) {
      throw new IllegalArgumentException("the schema is not JSON", e);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static AnnotationFormat ofWire(JsonNode wire) {
    JsonNode format = wire.path("json_schema");
    return new AnnotationFormat(
        format.path("name").asText(),
        format.path("schema").toString(),
        format.path("strict").asBoolean(),
        Optional.ofNullable(format.get("description")).map(JsonNode::asText));
  }

  /** The form on the wire. */
  @JsonValue
  Wire toWire() {
    return new Wire("json_schema", new Schema(name, description, schema, strict));
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Wire(String type, Schema jsonSchema) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Schema(
      String name, Optional<String> description, @JsonRawValue String schema, boolean strict) {}
}
