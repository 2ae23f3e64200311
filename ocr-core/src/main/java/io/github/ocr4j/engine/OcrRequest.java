package io.github.ocr4j.engine;

import io.github.ocr4j.document.Document;
import java.util.Objects;
import java.util.Optional;

/**
 * A document and what is asked of it ({@code OCRRequest} of the contract).
 *
 * @param document what to read
 * @param pages which pages
 * @param options what is asked of the engine
 * @param id a name for the request, which the service only notes
 */
public record OcrRequest(
    Document document, PageSelection pages, OcrOptions options, Optional<String> id) {

  /** Refuses nulls. */
  public OcrRequest {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(id, "id");
  }

  /**
   * A request for all pages with the {@linkplain OcrOptions#defaults() default options}.
   *
   * @param document what to read
   * @return the request
   */
  public static OcrRequest of(Document document) {
    return new OcrRequest(document, PageSelection.all(), OcrOptions.defaults(), Optional.empty());
  }

  /** This request for another {@link #document()}. */
  public OcrRequest withDocument(Document value) {
    return new OcrRequest(value, pages, options, id);
  }

  /** This request with other {@link #pages()}. */
  public OcrRequest withPages(PageSelection value) {
    return new OcrRequest(document, value, options, id);
  }

  /** This request with other {@link #options()}. */
  public OcrRequest withOptions(OcrOptions value) {
    return new OcrRequest(document, pages, value, id);
  }

  /** This request with another {@link #id()}. */
  public OcrRequest withId(String value) {
    return new OcrRequest(document, pages, options, Optional.of(value));
  }
}
