package io.github.ocr4j.client;

import feign.Headers;
import feign.RequestLine;
import io.github.ocr4j.chat.ChatResponse;

/** The operation under {@code /v1/chat/completions}. */
@Headers("Content-Type: application/json")
interface ChatApi {
  @Headers("Accept: application/json")
  @RequestLine("POST /v1/chat/completions")
  ChatResponse complete(ChatCall request);

  @Headers("Accept: text/event-stream")
  @RequestLine("POST /v1/chat/completions")
  ChatResponse stream(ChatCall request);
}
