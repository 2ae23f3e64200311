package io.github.ocr4j.engine;

import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Objects;

/**
 * A document's answer together with where each page came from.
 *
 * @param response the pages, in the order of their indexes
 * @param origins one for each page, in the same order
 */
public record OcrResult(OcrResponse response, List<PageOrigin> origins) {

  /** Refuses nulls. */
  public OcrResult {
    Objects.requireNonNull(response, "response");
    origins = List.copyOf(origins);
  }

  /**
   * An answer that an engine just gave.
   *
   * @param response the answer
   * @param engine the engine's name
   * @return the result
   */
  public static OcrResult fresh(OcrResponse response, String engine) {
    return new OcrResult(
        response,
        response.pages().stream()
            .map(page -> new PageOrigin(page.index(), engine, response.model(), false))
            .toList());
  }

  /**
   * Pages for which nothing was called.
   *
   * @return how many pages came from the store
   */
  public long pagesFromStore() {
    return origins.stream().filter(PageOrigin::fromStore).count();
  }
}
