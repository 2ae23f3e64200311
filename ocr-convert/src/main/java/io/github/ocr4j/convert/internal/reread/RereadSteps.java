package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The ways to read a page again that come with the library. Where they cost money, their engine is
 * usually a storing one with a {@link RereadBilling}.
 */
public final class RereadSteps {
  private RereadSteps() {}

  /** Asks for the page again and allows no image, so that the engine cannot answer with one. */
  public static RereadStep withoutImages(TracedEngine engine) {
    return rung(
        "without-images",
        (request, pageIndex) ->
            Optional.of(
                engine.answer(
                    page(request, pageIndex).withOptions(request.options().withImageLimit(0)))));
  }

  /**
   * Sends the page as an image.
   *
   * @return the rung; it passes over documents whose pages cannot be drawn
   */
  public static RereadStep asImage(PageSource pages, int dotsPerInch, TracedEngine engine) {
    return rung(
        "as-image",
        (request, pageIndex) ->
            draw(pages, request, pageIndex, dotsPerInch)
                .map(image -> engine.answer(PageImages.request(request, image)))
                .map(result -> PageImages.moved(result, pageIndex)));
  }

  /**
   * Asks another engine.
   *
   * @param engine the other engine, such as the embedded one
   */
  public static RereadStep otherEngine(String name, TracedEngine engine) {
    return rung(name, (request, pageIndex) -> Optional.of(engine.answer(page(request, pageIndex))));
  }

  /**
   * Asks a chat model to write the page down.
   *
   * @param engine a {@link ChatPageEngine} behind a storing engine of an identity of its own, so
   *     that it is stored and billed apart from the pages of the OCR engine. Chat is billed by
   *     tokens: a {@link RereadBilling} asks it only if its price list names a price per page
   * @return the rung; the request's model, which is an OCR model, is not asked
   */
  public static RereadStep chat(TracedEngine engine) {
    return rung(
        "chat",
        (request, pageIndex) ->
            Optional.of(engine.answer(page(request, pageIndex).withOptions(splitOnly(request)))));
  }

  private static OcrOptions splitOnly(OcrRequest request) {
    return request
        .options()
        .imageSplit()
        .map(OcrOptions.defaults()::withImageSplit)
        .orElse(OcrOptions.defaults());
  }

  private static OcrRequest page(OcrRequest request, int pageIndex) {
    return request.withPages(PageSelection.of(pageIndex));
  }

  private static Optional<Document.InMemory> draw(
      PageSource pages, OcrRequest request, int pageIndex, int dotsPerInch) {
    if (!(request.document() instanceof Document.WithContent content)) {
      return Optional.empty();
    }
    Optional<OpenPages> open = pages.open(content);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    try (OpenPages document = open.get()) {
      return Optional.of(document.image(pageIndex, dotsPerInch));
    }
  }

  private static RereadStep rung(
      String name, BiFunction<OcrRequest, Integer, Optional<OcrResult>> reading) {
    Objects.requireNonNull(name, "name");
    return new RereadStep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<OcrResult> read(OcrRequest request, int pageIndex) {
        return reading.apply(request, pageIndex);
      }
    };
  }
}
