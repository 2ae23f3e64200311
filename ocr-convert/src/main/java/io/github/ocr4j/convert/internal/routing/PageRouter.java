package io.github.ocr4j.convert.internal.routing;

import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.plan.RoutedRequest;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Parts requests by page. It renders nothing and makes no call. Thread-safe. */
public final class PageRouter {
  private final Routing routing;
  private final PageSource pages;

  /** Parts requests. */
  public PageRouter(Routing routing, PageSource pages) {
    this.routing = Objects.requireNonNull(routing, "routing");
    this.pages = Objects.requireNonNull(pages, "pages");
  }

  /**
   * Parts a request.
   *
   * @throws io.github.ocr4j.exception.DocumentException if the document cannot be read
   */
  public RoutedRequest route(OcrRequest request) {
    if (routing == Routing.ALL
        || request.options().isAnnotated()
        || !(request.document() instanceof Document.WithContent content)) {
      return RoutedRequest.paid(request);
    }
    Optional<OpenPages> open = pages.open(content);
    if (open.isEmpty()) {
      return RoutedRequest.paid(request);
    }
    try (OpenPages document = open.get()) {
      return route(request, document);
    }
  }

  private RoutedRequest route(OcrRequest request, OpenPages document) {
    List<Integer> paid = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    for (int index : request.pages().indexesIn(document.count())) {
      boolean readable = index < document.count() && isFree(document.text(index));
      (readable ? free : paid).add(index);
    }
    if (free.isEmpty()) {
      return RoutedRequest.paid(request);
    }
    return new RoutedRequest(part(request, paid), part(request, free));
  }

  private boolean isFree(PageText text) {
    return routing == Routing.SCANS_ONLY ? !text.isScan() : text.sound();
  }

  private static Optional<OcrRequest> part(OcrRequest request, List<Integer> indexes) {
    return indexes.isEmpty()
        ? Optional.empty()
        : Optional.of(request.withPages(PageSelection.of(indexes)));
  }
}
