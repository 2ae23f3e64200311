package io.github.ocr4j.client;

import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrRequest;
import java.util.Optional;

/** Writes a request in the words of the contract; what is the service's default is not sent. */
final class OcrCalls {
  private OcrCalls() {}

  static OcrCall of(
      OcrRequest request,
      DocumentChunk document,
      Optional<DocumentInfo> info,
      Optional<String> model) {
    boolean needsNoImages =
        !request.includeImages()
            && info.filter(known -> known.kind() == DocumentInfo.Kind.OTHER).isPresent();
    return new OcrCall(
        model,
        request.id(),
        document,
        request.pages().isAll() ? Optional.empty() : Optional.of(request.pages().indexes()),
        Optional.of(request.includeImages()),
        // The service refuses office documents with images unless it may send them as base64.
        needsNoImages ? Optional.of(0) : request.imageLimit(),
        request.imageMinSize(),
        request.tableFormat(),
        onlyIf(request.extractHeader()),
        onlyIf(request.extractFooter()),
        onlyIf(request.includeBlocks()),
        request.confidenceGranularity(),
        request.imageAnnotationFormat(),
        request.documentAnnotationFormat(),
        request.documentAnnotationPrompt());
  }

  private static Optional<Boolean> onlyIf(boolean wanted) {
    return wanted ? Optional.of(true) : Optional.empty();
  }
}
