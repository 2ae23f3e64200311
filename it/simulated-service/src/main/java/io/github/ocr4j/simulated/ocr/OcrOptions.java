package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options of a valid OCR request.
 *
 * @param pages which pages are wanted
 * @param imageBase64 whether images come with their bytes
 * @param imageLimit how many images come back at most
 * @param imageMinimumSize the least width and height of an image, in pixels
 * @param tableFormat {@code markdown} or {@code html} where tables come separately
 * @param extractHeader whether headers leave the text
 * @param extractFooter whether footers leave the text
 * @param blocks whether blocks come back
 * @param confidence {@code page}, {@code word} or {@code block} where confidence is wanted
 * @param imageAnnotation the JSON schema that each image is described by
 * @param documentAnnotation the JSON schema that the document is described by
 */
record OcrOptions(
    PageSelection pages,
    boolean imageBase64,
    OptionalInt imageLimit,
    int imageMinimumSize,
    Optional<String> tableFormat,
    boolean extractHeader,
    boolean extractFooter,
    boolean blocks,
    Optional<String> confidence,
    Optional<JsonNode> imageAnnotation,
    Optional<JsonNode> documentAnnotation) {

  static final OcrOptions NONE = of(MissingNode.getInstance());

  static OcrOptions of(JsonNode request) {
    JsonNode limit = request.path("image_limit");
    return new OcrOptions(
        PageSelection.of(request.path("pages")),
        request.path("include_image_base64").asBoolean(),
        limit.isInt() ? OptionalInt.of(limit.intValue()) : OptionalInt.empty(),
        request.path("image_min_size").asInt(),
        text(request.path("table_format")),
        request.path("extract_header").asBoolean(),
        request.path("extract_footer").asBoolean(),
        request.path("include_blocks").asBoolean(),
        text(request.path("confidence_scores_granularity")),
        schema(request.path("bbox_annotation_format")),
        schema(request.path("document_annotation_format")));
  }

  boolean annotated() {
    return imageAnnotation.isPresent() || documentAnnotation.isPresent();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  private static Optional<JsonNode> schema(JsonNode format) {
    if (!format.isObject() || "text".equals(format.path("type").asText("text"))) {
      return Optional.empty();
    }
    JsonNode schema = format.path("json_schema").path("schema");
    return Optional.of(schema.isObject() ? schema : MissingNode.getInstance());
  }
}
