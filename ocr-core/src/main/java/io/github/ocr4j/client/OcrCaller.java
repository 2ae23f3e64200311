package io.github.ocr4j.client;

import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.response.OcrResponseReader;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes one OCR call for a document that is within the limits. */
final class OcrCaller {
  private final OcrApi api;
  private final DocumentSender sender;
  private final ClientSettings settings;

  OcrCaller(OcrApi api, DocumentSender sender, ClientSettings settings) {
    this.api = api;
    this.sender = sender;
    this.settings = settings;
  }

  OcrResponse process(OcrRequest request, Optional<DocumentInfo> info, Consumer<OcrPage> onPage) {
    return sender.send(
        request.document(),
        info,
        (chunk, uploadedNow) -> {
          OcrCall call =
              OcrCalls.of(
                  request, chunk, info, Optional.of(request.model().orElse(settings.model())));
          CallContext context =
              CallContext.billed()
                  .reading(
                      answer -> new OcrResponseReader(settings.newImages(), onPage).read(answer));
          if (uploadedNow) {
            context.ofFreshResource();
          }
          return sorted(context.call(() -> api.process(call)));
        });
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
