package io.github.ocr4j.repair;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrRequestBuilder;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.TracedEngine;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** The ways to read a page again that come with the library. */
public final class RepairRungs {
  private RepairRungs() {}

  /**
   * Asks for the page again and allows no image, so that the engine cannot answer with one.
   *
   * @param engine the paid engine; usually a storing one
   * @return the rung
   */
  public static RepairRung withoutImages(TracedEngine engine) {
    return rung(
        "without-images",
        true,
        (request, pageIndex) ->
            Optional.of(engine.answer(page(request, pageIndex).imageLimit(0).build())));
  }

  /**
   * Sends the page as an image.
   *
   * @param pages draws the page
   * @param dotsPerInch the image's resolution
   * @param engine the paid engine; usually a storing one
   * @return the rung; it passes over documents whose pages cannot be drawn
   */
  public static RepairRung asImage(PageSource pages, int dotsPerInch, TracedEngine engine) {
    return rung(
        "as-image",
        true,
        (request, pageIndex) ->
            draw(pages, request, pageIndex, dotsPerInch)
                .map(image -> engine.answer(PageImages.request(request, image)))
                .map(result -> PageImages.moved(result, pageIndex)));
  }

  /**
   * Asks another engine.
   *
   * @param name what reports call it
   * @param engine the other engine, such as the embedded one
   * @param paid whether its pages cost money
   * @return the rung
   */
  public static RepairRung otherEngine(String name, TracedEngine engine, boolean paid) {
    return rung(
        name,
        paid,
        (request, pageIndex) -> Optional.of(engine.answer(page(request, pageIndex).build())));
  }

  /**
   * Asks a chat model to write the page down.
   *
   * @param engine a {@link ChatPageEngine}; usually behind a storing engine of an identity of its
   *     own, so that it is stored and billed apart from the pages of the OCR engine
   * @return the rung; the request's model, which is an OCR model, is not asked
   */
  public static RepairRung chat(TracedEngine engine) {
    return rung(
        "chat",
        true,
        (request, pageIndex) ->
            Optional.of(
                engine.answer(
                    OcrRequest.builder(request.document())
                        .pages(PageSelection.of(pageIndex))
                        .build())));
  }

  private static OcrRequestBuilder page(OcrRequest request, int pageIndex) {
    return request.toBuilder().pages(PageSelection.of(pageIndex));
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

  private static RepairRung rung(
      String name, boolean paid, BiFunction<OcrRequest, Integer, Optional<OcrResult>> reading) {
    Objects.requireNonNull(name, "name");
    return new RepairRung() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean isPaid() {
        return paid;
      }

      @Override
      public Optional<OcrResult> read(OcrRequest request, int pageIndex) {
        return reading.apply(request, pageIndex);
      }
    };
  }
}
