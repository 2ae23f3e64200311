package io.github.ocr4j.client;

import feign.Headers;
import feign.RequestLine;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.model.OcrResponse;

/**
 * The operation under {@code /v1/ocr}, or wherever {@link BaseUrl#ocr()} says. The body, an {@link
 * OcrCall}, comes from the call's context.
 */
@Headers("Accept: application/json")
interface OcrApi {
  @RequestLine("POST")
  OcrResponse process(CallContext call);
}
