package io.github.ocr4j.convert.routing;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.OcrResults;
import io.github.ocr4j.engine.TracedEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks the paid engine only for the pages that are worth it and the embedded engine for the others,
 * and gives them back merged in order. Thread-safe.
 */
public final class RoutingEngine implements TracedEngine {
  private final PageRouter router;
  private final TracedEngine paid;
  private final TracedEngine free;

  /**
   * Parts requests between two engines.
   *
   * @param router decides
   * @param paid asked for pages that are worth it; closed with this
   * @param free asked for the others; closed with this
   */
  public RoutingEngine(PageRouter router, TracedEngine paid, TracedEngine free) {
    this.router = Objects.requireNonNull(router, "router");
    this.paid = Objects.requireNonNull(paid, "paid");
    this.free = Objects.requireNonNull(free, "free");
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    RoutedRequest routed = router.route(request);
    List<OcrResult> parts = new ArrayList<>();
    routed.free().ifPresent(part -> parts.add(free.answer(part)));
    routed.paid().ifPresent(part -> parts.add(paid.answer(part)));
    return OcrResults.merge(parts);
  }

  @Override
  public void close() {
    paid.close();
    free.close();
  }
}
