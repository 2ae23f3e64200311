package io.github.ocr4j.simulated.contract;

import static io.github.ocr4j.simulated.contract.Rules.bool;
import static io.github.ocr4j.simulated.contract.Rules.either;
import static io.github.ocr4j.simulated.contract.Rules.integer;
import static io.github.ocr4j.simulated.contract.Rules.list;
import static io.github.ocr4j.simulated.contract.Rules.named;
import static io.github.ocr4j.simulated.contract.Rules.oneOf;
import static io.github.ocr4j.simulated.contract.Rules.string;

/** What {@code POST /v1/ocr} accepts. */
public final class OcrContract {

  private OcrContract() {}

  /**
   * Returns the rule for the request's body.
   *
   * @param blockConfidence whether the confidence granularity {@code block} is accepted, which the
   *     live service does since OCR 4.1 and the published contract does not
   */
  public static Rule request(boolean blockConfidence) {
    return body(blockConfidence).required("model", string().orNull());
  }

  /**
   * Returns the rule for the body of one request in a batch, where the job may name the model.
   *
   * @param blockConfidence whether the confidence granularity {@code block} is accepted
   */
  public static Rule batchRequest(boolean blockConfidence) {
    return body(blockConfidence).optional("model", string().orNull());
  }

  private static ObjectRule body(boolean blockConfidence) {
    Rule granularity = blockConfidence ? oneOf("word", "page", "block") : oneOf("word", "page");
    return ObjectRule.closed()
        .required(
            "document",
            either(
                named("FileChunk", Chunks.FILE),
                named("DocumentURLChunk", Chunks.DOCUMENT_URL),
                named("ImageURLChunk", Chunks.IMAGE_URL)))
        .optional("id", string())
        .optional(
            "pages", either(named("str", string()), named("list[int]", list(integer()))).orNull())
        .optional("include_image_base64", bool().orNull())
        .optional("image_limit", integer().orNull())
        .optional("image_min_size", integer().orNull())
        .optional("bbox_annotation_format", Chunks.RESPONSE_FORMAT.orNull())
        .optional("document_annotation_format", Chunks.RESPONSE_FORMAT.orNull())
        .optional("document_annotation_prompt", string().orNull())
        .optional("table_format", oneOf("markdown", "html").orNull())
        .optional("extract_header", bool())
        .optional("extract_footer", bool())
        .optional("include_blocks", bool())
        .optional("confidence_scores_granularity", granularity.orNull());
  }
}
