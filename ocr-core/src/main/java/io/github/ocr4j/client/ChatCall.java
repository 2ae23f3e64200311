package io.github.ocr4j.client;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.ocr4j.model.AnnotationFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ChatCompletionRequest} of the contract; what is empty is not sent. */
record ChatCall(
    String model,
    List<Message> messages,
    Optional<Double> temperature,
    Optional<Integer> maxTokens,
    Optional<Integer> randomSeed,
    Optional<Boolean> stream,
    Optional<AnnotationFormat> responseFormat,
    @JsonAnyGetter Map<String, Object> options) {

  /** The content is a text or a list of chunks. */
  record Message(String role, Object content) {}

  record TextChunk(String type, String text) {}
}
