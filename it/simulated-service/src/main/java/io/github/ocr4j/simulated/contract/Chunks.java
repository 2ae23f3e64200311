package io.github.ocr4j.simulated.contract;

import static io.github.ocr4j.simulated.contract.Rules.bool;
import static io.github.ocr4j.simulated.contract.Rules.dictionary;
import static io.github.ocr4j.simulated.contract.Rules.either;
import static io.github.ocr4j.simulated.contract.Rules.named;
import static io.github.ocr4j.simulated.contract.Rules.oneOf;
import static io.github.ocr4j.simulated.contract.Rules.string;
import static io.github.ocr4j.simulated.contract.Rules.uuid;

/** The parts that OCR and chat requests have in common. */
final class Chunks {

  static final Rule DOCUMENT_URL =
      ObjectRule.closed()
          .optional("type", oneOf("document_url"))
          .required("document_url", string())
          .optional("document_name", string().orNull());

  static final Rule IMAGE_URL =
      ObjectRule.closed()
          .optional("type", oneOf("image_url"))
          .required(
              "image_url",
              either(
                  named(
                      "ImageURL",
                      ObjectRule.closed()
                          .required("url", string())
                          .optional("detail", oneOf("low", "auto", "high").orNull())),
                  named("str", string())));

  static final Rule FILE =
      ObjectRule.closed().optional("type", oneOf("file")).required("file_id", uuid());

  static final Rule RESPONSE_FORMAT =
      ObjectRule.closed()
          .optional("type", oneOf("text", "json_object", "json_schema"))
          .optional(
              "json_schema",
              ObjectRule.closed()
                  .required("name", string())
                  .optional("description", string().orNull())
                  .required("schema", dictionary())
                  .optional("strict", bool())
                  .orNull());

  private Chunks() {}
}
