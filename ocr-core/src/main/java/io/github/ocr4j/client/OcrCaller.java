package io.github.ocr4j.client;

import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.response.OcrResponseReader;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.Rate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Makes one OCR call for a document that is within the limits. */
final class OcrCaller {
  private final Apis apis;
  private final ClientSettings settings;
  private final Calls calls;

  OcrCaller(Apis apis, ClientSettings settings, Calls calls) {
    this.apis = apis;
    this.settings = settings;
    this.calls = calls;
  }

  OcrResponse process(
      OcrRequest request,
      Optional<DocumentInfo> info,
      CallObserver observer,
      Consumer<OcrPage> onPage) {
    String model = request.options().model().orElse(settings.model());
    Calls stoppable = calls.cancelledBy(observer::isCancelled);
    BiFunction<DocumentChunk, Boolean, OcrResponse> ask =
        (chunk, uploadedNow) -> {
          CallContext call = context(stoppable, request, info, onPage).observedBy(observer);
          if (uploadedNow) {
            call.ofFreshResource();
          }
          OcrCall body = OcrCall.of(request, chunk, info, Optional.of(model));
          return call.sendingJson(body).call(apis.ocr::process);
        };
    OcrResponse response =
        apis.refusedKey.guard(() -> apis.sender.send(request.document(), info, stoppable, ask));
    calls.emit(billed(request, model, response));
    return sorted(response);
  }

  private CallContext context(
      Calls stoppable, OcrRequest request, Optional<DocumentInfo> info, Consumer<OcrPage> onPage) {
    String name = request.document().name();
    Consumer<OcrPage> seen =
        page -> {
          onPage.accept(page);
          calls.emit(new OcrEvent.PageReceived(name, page));
        };
    return stoppable
        .billed("ocr")
        .costing(pagesOf(request, info))
        .reading(answer -> new OcrResponseReader(settings.newImages(), seen).read(answer));
  }

  private static int pagesOf(OcrRequest request, Optional<DocumentInfo> info) {
    return request
        .pages()
        .countIn(info.map(DocumentInfo::pageCount).orElse(OptionalInt.empty()))
        .orElse(1);
  }

  private OcrEvent billed(OcrRequest request, String model, OcrResponse response) {
    Optional<Money> cost =
        settings
            .prices()
            .price(
                model,
                Rate.of(false, request.options().isAnnotated()),
                response.usageInfo().pagesProcessed());
    return new OcrEvent.PagesBilled(
        request.document().name(),
        model,
        response.usageInfo(),
        request.options().isAnnotated(),
        cost);
  }

  private static OcrResponse sorted(OcrResponse response) {
    List<OcrPage> pages =
        response.pages().stream().sorted(Comparator.comparingInt(OcrPage::index)).toList();
    return new OcrResponse(
        pages,
        response.model(),
        response.documentAnnotation(),
        response.usageInfo(),
        response.additionalProperties());
  }
}
