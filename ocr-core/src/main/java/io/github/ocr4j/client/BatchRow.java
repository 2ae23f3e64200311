package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrRequest;
import java.util.Optional;

/** {@code BatchRequest} of the contract: one line of a file of requests. */
record BatchRow(String customId, OcrCall body) {

  /** The job names the model; a row does only when it wants another one. */
  static BatchRow of(BatchRequest row, String jobModel) {
    OcrRequest request = row.request();
    Optional<DocumentInfo> info = MistralEngine.inspect(request);
    DocumentChunk chunk =
        request
            .document()
            .content()
            .map(content -> DocumentSender.inline(content, info.orElseThrow()))
            .orElseGet(() -> DocumentSender.reference(request.document()));
    return new BatchRow(
        row.customId(),
        OcrCall.of(
            request,
            chunk,
            info,
            request.options().model().filter(model -> !model.equals(jobModel))));
  }
}
