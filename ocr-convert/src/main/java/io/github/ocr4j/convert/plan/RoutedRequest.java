package io.github.ocr4j.convert.plan;

import io.github.ocr4j.engine.OcrRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * A request, parted by who answers it.
 *
 * @param paid what the paid engine is asked for; empty when nothing is worth paying
 * @param free what the embedded engine is asked for; empty when everything is paid
 */
public record RoutedRequest(Optional<OcrRequest> paid, Optional<OcrRequest> free) {

  /** Refuses nulls. */
  public RoutedRequest {
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(free, "free");
  }

  /**
   * A request that is paid for as a whole.
   *
   * @param request what is wanted
   * @return it, with nothing free
   */
  public static RoutedRequest paid(OcrRequest request) {
    return new RoutedRequest(Optional.of(request), Optional.empty());
  }
}
