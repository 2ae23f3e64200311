package io.github.ocr4j.client;

import feign.Headers;
import feign.RequestLine;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.internal.http.CallContext;

/**
 * The operation under {@code /v1/chat/completions}. The body, a {@link ChatCall}, comes from the
 * call's context.
 */
interface ChatApi {
  @Headers("Accept: application/json")
  @RequestLine("POST /v1/chat/completions")
  ChatResponse complete(CallContext call);

  @Headers("Accept: text/event-stream")
  @RequestLine("POST /v1/chat/completions")
  ChatResponse stream(CallContext call);
}
