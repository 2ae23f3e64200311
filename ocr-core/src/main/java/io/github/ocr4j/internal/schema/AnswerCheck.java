package io.github.ocr4j.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Says what in an answer does not fit its schema. Thread-safe. */
@FunctionalInterface
interface AnswerCheck {
  /** Sentences without content of the answer; empty if it fits. */
  List<String> problems(JsonNode answer);

  /**
   * The check of a schema. Without a validator on the class path it finds nothing, and the record
   * alone decides, which stops at the first component that does not fit.
   */
  static AnswerCheck of(String schema) {
    return isValidatorThere() ? new SchemaCheck(schema) : answer -> List.of();
  }

  private static boolean isValidatorThere() {
    try {
      Class.forName(
          "com.networknt.schema.JsonSchemaFactory", false, AnswerCheck.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
