package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wanted of the engine, the same for every document.
 *
 * @param model the model; empty for the engine's default
 * @param pages which pages
 */
public record ReadingOptions(Optional<String> model, PageSelection pages) {
  /** Refuses nulls. */
  public ReadingOptions {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(pages, "pages");
  }

  OcrRequest request(Path file) {
    OcrRequest.Builder request = OcrRequest.builder(Document.of(file)).pages(pages);
    model.ifPresent(request::model);
    return request.build();
  }
}
