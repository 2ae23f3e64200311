package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.maven.source.Source;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.routing.Routing;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wanted of the engine, the same for every document.
 *
 * @param routing which pages go to the remote engine
 * @param model the model
 * @param pages which pages
 * @param tableFormat how tables come; empty leaves them in the text
 * @param extractHeaders whether running headers come apart from the text
 * @param extractFooters whether running footers come apart from the text
 * @param imageLimit at most so many images for each document
 * @param imageMinSize only images at least so many pixels wide and high
 * @param confidence how finely the engine says how sure it is
 */
public record ReadingOptions(
    Routing routing,
    String model,
    PageSelection pages,
    Optional<TableFormat> tableFormat,
    boolean extractHeaders,
    boolean extractFooters,
    Optional<Integer> imageLimit,
    Optional<Integer> imageMinSize,
    Optional<ConfidenceGranularity> confidence) {
  /** Refuses nulls. */
  public ReadingOptions {
    Objects.requireNonNull(routing, "routing");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(tableFormat, "tableFormat");
    Objects.requireNonNull(imageLimit, "imageLimit");
    Objects.requireNonNull(imageMinSize, "imageMinSize");
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
    OcrRequest.Builder request =
        OcrRequest.builder(Document.of(source.file()))
            .model(model)
            .pages(pages)
            .extractHeader(extractHeaders)
            .extractFooter(extractFooters);
    tableFormat.ifPresent(request::tableFormat);
    imageLimit.ifPresent(request::imageLimit);
    imageMinSize.ifPresent(request::imageMinSize);
    confidence.ifPresent(request::confidenceGranularity);
    return request.build();
  }
}
