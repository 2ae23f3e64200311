package io.github.ocr4j.batch;

import io.github.ocr4j.engine.OcrRequest;
import java.util.Objects;

/**
 * One row of a job ({@code BatchRequest}).
 *
 * @param customId names the row in the results; give each row its own
 * @param request what is wanted; a document that is at hand is written into the row
 */
public record BatchRequest(String customId, OcrRequest request) {
  /** Refuses nulls and a blank id. */
  public BatchRequest {
    Objects.requireNonNull(request, "request");
    if (customId.isBlank()) {
      throw new IllegalArgumentException("a row of a batch needs a customId");
    }
  }
}
