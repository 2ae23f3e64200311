package io.github.ocr4j.simulated.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The JSON schema of a request's body, and the service's complaints about bodies that do not fit
 * it. Immutable and thread-safe.
 */
public final class RequestSchema {

  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keyword(new NonValidationKeyword(Violations.TAG))
          .build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.builder()
          .defaultMetaSchemaIri(DIALECT.getIri())
          .metaSchema(DIALECT)
          .build();
  private static final ObjectNode DEFINITIONS = definitions();

  /** {@code POST /v1/ocr}. */
  public static final RequestSchema OCR = new RequestSchema(DEFINITIONS, "OcrRequest");

  /**
   * {@code POST /v1/ocr} with the confidence granularity {@code block}, which the live service
   * accepts since OCR 4.1 and the published contract does not.
   */
  public static final RequestSchema OCR_WITH_BLOCK_CONFIDENCE =
      new RequestSchema(withBlockConfidence(), "OcrRequest");

  /** {@code POST /v1/chat/completions}. */
  public static final RequestSchema CHAT = new RequestSchema(DEFINITIONS, "ChatRequest");

  /** {@code POST /v1/batch/jobs}. */
  public static final RequestSchema BATCH_JOB = new RequestSchema(DEFINITIONS, "BatchJob");

  /** One request of a batch job, inline or on a line of a file. */
  public static final RequestSchema BATCH_ROW = new RequestSchema(DEFINITIONS, "BatchRow");

  private final ObjectNode root;
  private final JsonSchema schema;

  private RequestSchema(ObjectNode definitions, String name) {
    this.root = definitions.deepCopy().put("$ref", "#/$defs/" + name);
    this.schema = FACTORY.getSchema(root);
  }

  /**
   * Refuses a body that does not fit.
   *
   * @param location where it is, as names; empty for a line of a file
   */
  public void require(JsonNode body, String... location) {
    List<Violation> violations =
        schema.validate(body).stream()
            .flatMap(message -> Violations.of(message, root, List.of(location)).stream())
            .toList();
    if (!violations.isEmpty()) {
      throw RefusedException.invalid(violations);
    }
  }

  private static ObjectNode definitions() {
    try (InputStream json = RequestSchema.class.getResourceAsStream("requests.json")) {
      return (ObjectNode) new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema of requests cannot be read.", e);
    }
  }

  private static ObjectNode withBlockConfidence() {
    ObjectNode definitions = definitions();
    String granularity = "/$defs/OcrRequest/properties/confidence_scores_granularity/enum";
    ((ArrayNode) definitions.at(granularity)).add("block");
    return definitions;
  }
}
