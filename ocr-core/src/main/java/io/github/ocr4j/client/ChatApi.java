package io.github.ocr4j.client;

import feign.Headers;
import feign.RequestLine;
import io.github.ocr4j.chat.ChatResponse;

/** The operation under {@code /v1/chat/completions}. */
@Headers({"Content-Type: application/json", "Accept: application/json"})
interface ChatApi {
  @RequestLine("POST /v1/chat/completions")
  ChatResponse complete(ChatCall request);
}
