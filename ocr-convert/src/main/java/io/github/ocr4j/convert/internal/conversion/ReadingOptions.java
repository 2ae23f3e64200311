package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.AnnotationFormat;
import java.util.List;
import java.util.Objects;

/**
 * How documents are read, the same for every document.
 *
 * @param routing which pages go to the remote engine
 * @param languages the languages of scans that the embedded engine reads
 * @param pages which pages
 * @param options what is asked of the engine
 */
public record ReadingOptions(
    Routing routing, List<String> languages, PageSelection pages, OcrOptions options) {
  /** Asks for a description of every image, for its alternative text. */
  public static final AnnotationFormat IMAGE_DESCRIPTION =
      AnnotationFormat.of(
          "image",
          """
          {
            "type": "object",
            "properties": {
              "alt_text": {
                "type": "string",
                "description": "What the image shows, in one sentence for a person who cannot see\
           it, in the language of the document"
              }
            },
            "required": ["alt_text"],
            "additionalProperties": false
          }
          """);

  /** Refuses nulls. */
  public ReadingOptions {
    Objects.requireNonNull(routing, "routing");
    languages = List.copyOf(languages);
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(options, "options");
  }

  /** The request for a document. */
  public OcrRequest request(Source source) {
    return OcrRequest.of(Document.of(source.file())).withPages(pages).withOptions(options);
  }
}
