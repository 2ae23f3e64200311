package io.github.ocr4j.client;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.ocr4j.chat.ModelCard;
import io.github.ocr4j.chat.ModelList;

/** The operations under {@code /v1/models}. */
@Headers("Accept: application/json")
interface ModelsApi {
  @RequestLine("GET /v1/models")
  ModelList list();

  @RequestLine("GET /v1/models/{id}")
  ModelCard get(@Param("id") String id);
}
