package io.github.ocr4j.repair;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageOrigin;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sends documents that a source opens page by page, each as an image: a TIFF with several frames,
 * or a scan of an open book. The answers come together as one, pages from 0. Documents that the
 * source does not open, or that are one page anyway, are sent as they are; so are requests for a
 * document annotation, which no single page can answer. Thread-safe.
 */
public final class PageByPageEngine implements TracedEngine {
  private final PageSource pages;
  private final int dotsPerInch;
  private final TracedEngine engine;

  /**
   * Reads page by page.
   *
   * @param pages opens only what is to be sent page by page
   * @param dotsPerInch the resolution of pages that have none of their own
   * @param engine reads each page; closed with this
   */
  public PageByPageEngine(PageSource pages, int dotsPerInch, TracedEngine engine) {
    this.pages = Objects.requireNonNull(pages, "pages");
    this.dotsPerInch = dotsPerInch;
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    if (!(request.document() instanceof Document.WithContent content)
        || request.documentAnnotationFormat().isPresent()) {
      return engine.answer(request);
    }
    Optional<OpenPages> open = pages.open(content);
    if (open.isEmpty()) {
      return engine.answer(request);
    }
    try (OpenPages document = open.get()) {
      return document.count() > 1 ? each(request, document) : engine.answer(request);
    }
  }

  private OcrResult each(OcrRequest request, OpenPages document) {
    List<OcrPage> read = new ArrayList<>();
    List<PageOrigin> origins = new ArrayList<>();
    int billed = 0;
    String model = "";
    for (int index : wanted(request, document.count())) {
      Document image = document.image(index, dotsPerInch);
      OcrRequest ofPage = request.toBuilder(image).pages(PageSelection.all()).build();
      OcrResult result = PageImages.moved(engine.answer(ofPage), index);
      read.addAll(result.response().pages());
      origins.addAll(result.origins());
      billed += result.response().usageInfo().pagesProcessed();
      model = result.response().model();
    }
    return new OcrResult(
        new OcrResponse(PlaceholderIds.renumber(read), model, UsageInfo.ofPages(billed)), origins);
  }

  private static List<Integer> wanted(OcrRequest request, int count) {
    if (request.pages().isAll()) {
      return IntStream.range(0, count).boxed().toList();
    }
    for (int index : request.pages().indexes()) {
      if (index >= count) {
        throw new DocumentException(
            Reason.NO_SUCH_PAGE,
            request.document().name()
                + " has "
                + count
                + " pages, so there is no page "
                + (index + 1)
                + ".");
      }
    }
    return request.pages().indexes();
  }

  @Override
  public void close() {
    engine.close();
  }
}
