package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.routing.Routing;
import io.github.ocr4j.convert.source.Source;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrRequestBuilder;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wanted of the engine, the same for every document.
 *
 * @param routing which pages go to the remote engine
 * @param model the model
 * @param languages the languages of scans that the embedded engine reads
 * @param pages which pages
 * @param tableFormat how tables come; empty leaves them in the text
 * @param extractHeaders whether running headers come apart from the text
 * @param extractFooters whether running footers come apart from the text
 * @param imageLimit at most so many images for each document
 * @param imageMinSize only images at least so many pixels wide and high
 * @param annotateImages whether the engine describes every image
 * @param splitImage how image files are cut into pages
 * @param confidence how finely the engine says how sure it is
 */
public record ReadingOptions(
    Routing routing,
    String model,
    List<String> languages,
    PageSelection pages,
    Optional<TableFormat> tableFormat,
    boolean extractHeaders,
    boolean extractFooters,
    Optional<Integer> imageLimit,
    Optional<Integer> imageMinSize,
    boolean annotateImages,
    ImageSplit splitImage,
    Optional<ConfidenceGranularity> confidence) {
  private static final AnnotationFormat DESCRIPTION =
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
    Objects.requireNonNull(model, "model");
    languages = List.copyOf(languages);
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(tableFormat, "tableFormat");
    Objects.requireNonNull(imageLimit, "imageLimit");
    Objects.requireNonNull(imageMinSize, "imageMinSize");
    Objects.requireNonNull(splitImage, "splitImage");
    Objects.requireNonNull(confidence, "confidence");
  }

  /**
   * The request for a document.
   *
   * @param source the document
   * @return the request
   * @throws IllegalArgumentException if a limit is negative
   */
  public OcrRequest request(Source source) {
    OcrRequestBuilder request =
        OcrRequest.builder(Document.of(source.file()))
            .model(model)
            .pages(pages)
            .extractHeader(extractHeaders)
            .extractFooter(extractFooters)
            .imageSplit(splitImage);
    tableFormat.ifPresent(request::tableFormat);
    imageLimit.ifPresent(request::imageLimit);
    imageMinSize.ifPresent(request::imageMinSize);
    confidence.ifPresent(request::confidenceGranularity);
    if (annotateImages) {
      request.imageAnnotationFormat(DESCRIPTION);
    }
    return request.build();
  }
}
