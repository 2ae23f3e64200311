package io.github.ocr4j.chat;

import io.github.ocr4j.model.AnnotationFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A conversation that the model is to continue ({@code ChatCompletionRequest}).
 *
 * @param model which model; empty takes the client's chat model
 * @param messages the conversation so far; at most one of them shows a document
 * @param temperature from 0 to 1.5; empty takes the model's
 * @param maxTokens at most so many tokens in the answer
 * @param randomSeed makes answers repeatable
 * @param format the schema that the answer has to fit
 */
public record ChatRequest(
    Optional<String> model,
    List<ChatMessage> messages,
    Optional<Double> temperature,
    Optional<Integer> maxTokens,
    Optional<Integer> randomSeed,
    Optional<AnnotationFormat> format) {

  /** Refuses what the service refuses. */
  public ChatRequest {
    Objects.requireNonNull(model, "model");
    messages = List.copyOf(messages);
    Objects.requireNonNull(maxTokens, "maxTokens");
    Objects.requireNonNull(randomSeed, "randomSeed");
    Objects.requireNonNull(format, "format");
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a conversation needs a message");
    }
    if (messages.stream().filter(message -> message.document().isPresent()).count() > 1) {
      throw new IllegalArgumentException("at most one message of a conversation shows a document");
    }
    if (temperature.filter(value -> !(value >= 0 && value <= 1.5)).isPresent()) {
      throw new IllegalArgumentException("the temperature is from 0 to 1.5");
    }
  }

  /**
   * A conversation with the client's model.
   *
   * @param messages the conversation so far
   * @return the request
   */
  public static ChatRequest of(ChatMessage... messages) {
    return new ChatRequest(
        Optional.empty(),
        List.of(messages),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same conversation with another model.
   *
   * @param value the model
   * @return a copy
   */
  public ChatRequest withModel(String value) {
    return new ChatRequest(
        Optional.of(value), messages, temperature, maxTokens, randomSeed, format);
  }

  /**
   * The same conversation with an answer of a schema.
   *
   * @param value the schema
   * @return a copy
   */
  public ChatRequest withFormat(AnnotationFormat value) {
    return new ChatRequest(model, messages, temperature, maxTokens, randomSeed, Optional.of(value));
  }

  /**
   * The same conversation with another temperature.
   *
   * @param value from 0 to 1.5
   * @return a copy
   */
  public ChatRequest withTemperature(double value) {
    return new ChatRequest(model, messages, Optional.of(value), maxTokens, randomSeed, format);
  }
}
