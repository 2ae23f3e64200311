package io.github.ocr4j.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import java.util.List;
import java.util.Optional;

/**
 * {@code OCRRequest} of the contract; what is empty is not sent. Of the options, the model is sent
 * as the caller decides, and an image split is applied before the call.
 */
record OcrCall(
    Optional<String> model,
    Optional<String> id,
    DocumentChunk document,
    Optional<List<Integer>> pages,
    @JsonUnwrapped @JsonIgnoreProperties({"model", "image_split"}) OcrOptions options) {

  static OcrCall of(
      OcrRequest request,
      DocumentChunk document,
      Optional<DocumentInfo> info,
      Optional<String> model) {
    OcrOptions options = request.options();
    boolean needsNoImages =
        !options.includeImages()
            && info.filter(known -> known.kind() == DocumentInfo.Kind.OTHER).isPresent();
    return new OcrCall(
        model,
        request.id(),
        document,
        Optional.of(request.pages().indexes()).filter(indexes -> !indexes.isEmpty()),
        // The service refuses office documents with images unless it may send them as base64.
        needsNoImages ? options.withImageLimit(0) : options);
  }
}
