package io.github.ocr4j.client;

import feign.Headers;
import feign.RequestLine;
import io.github.ocr4j.model.OcrResponse;

/** The operation under {@code /v1/ocr}, or wherever {@link BaseUrl#ocr()} says. */
@Headers({"Content-Type: application/json", "Accept: application/json"})
interface OcrApi {
  @RequestLine("POST")
  OcrResponse process(OcrCall request);
}
