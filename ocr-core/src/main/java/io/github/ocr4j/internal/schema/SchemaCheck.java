package io.github.ocr4j.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;

/** Checks by JSON Schema 2020-12; the validator is an optional dependency. */
final class SchemaCheck implements AnswerCheck {
  /** A model that says more than it was asked for has still answered. */
  private static final String UNKNOWN_MEMBER = "additionalProperties";

  private final JsonSchema schema;

  SchemaCheck(String schema) {
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                schema,
                SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .pathType(PathType.JSON_PATH)
                    .build());
  }

  @Override
  public List<String> problems(JsonNode answer) {
    return schema.validate(answer).stream()
        .filter(problem -> !UNKNOWN_MEMBER.equals(problem.getType()))
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
