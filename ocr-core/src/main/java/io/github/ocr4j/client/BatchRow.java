package io.github.ocr4j.client;

import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrRequest;
import java.util.Optional;

/** {@code BatchRequest} of the contract: one line of a file of requests. */
record BatchRow(String customId, OcrCall body) {

  /** The job names the model; a row does only when it wants another one. */
  static BatchRow of(BatchRequest row, String jobModel) {
    OcrRequest request = row.request();
    Optional<DocumentInfo> info =
        request.document() instanceof Document.WithContent content
            ? Optional.of(DocumentInspector.inspect(content))
            : Optional.empty();
    info.ifPresent(known -> PageLimits.check(request, known));
    DocumentChunk chunk =
        request.document() instanceof Document.WithContent content
            ? DocumentSender.inline(content, info.orElseThrow())
            : DocumentSender.reference(request.document());
    return new BatchRow(
        row.customId(),
        OcrCalls.of(
            request, chunk, info, request.model().filter(model -> !model.equals(jobModel))));
  }
}
