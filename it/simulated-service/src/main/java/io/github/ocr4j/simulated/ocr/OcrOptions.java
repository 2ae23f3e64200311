package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** The options of a valid OCR request, by their names in it. */
final class OcrOptions {

  static final OcrOptions NONE = new OcrOptions(MissingNode.getInstance());

  private final JsonNode request;
  private final PageSelection pages;

  OcrOptions(JsonNode request) {
    this.request = request;
    this.pages = PageSelection.of(request.path("pages"));
  }

  PageSelection pages() {
    return pages;
  }

  boolean isOn(String name) {
    return request.path(name).asBoolean();
  }

  /** Returns a number, which may be missing or null. */
  int number(String name, int fallback) {
    return request.path(name).asInt(fallback);
  }

  /** Returns a text; empty if it is missing or null. */
  String text(String name) {
    return request.path(name).asText("");
  }

  /** Returns the JSON schema of an annotation, {@link MissingNode} if any JSON will do. */
  Optional<JsonNode> annotation(String name) {
    JsonNode format = request.path(name);
    if (format.path("type").asText("text").equals("text")) {
      return Optional.empty();
    }
    JsonNode schema = format.path("json_schema").path("schema");
    return Optional.of(schema.isObject() ? schema : MissingNode.getInstance());
  }

  boolean isAnnotated() {
    return annotation("bbox_annotation_format").isPresent()
        || annotation("document_annotation_format").isPresent();
  }
}
