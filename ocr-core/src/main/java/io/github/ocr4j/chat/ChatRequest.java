package io.github.ocr4j.chat;

import io.github.ocr4j.model.AnnotationFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation that the model is to continue ({@code ChatCompletionRequest}).
 *
 * @param model which model; empty takes the client's chat model
 * @param messages the conversation so far
 * @param temperature from 0 to 1.5; empty takes the model's
 * @param maxTokens at most so many tokens in the answer
 * @param randomSeed makes answers repeatable
 * @param format the schema that the answer has to fit
 * @param options other members of the contract by their names there, such as {@code top_p}
 */
public record ChatRequest(
    Optional<String> model,
    List<ChatMessage> messages,
    Optional<Double> temperature,
    Optional<Integer> maxTokens,
    Optional<Integer> randomSeed,
    Optional<AnnotationFormat> format,
    Map<String, Object> options) {
  private static final Set<String> MEMBERS =
      Set.of(
          "model",
          "messages",
          "temperature",
          "max_tokens",
          "random_seed",
          "response_format",
          "stream");

  /** Refuses what the service refuses. */
  public ChatRequest {
    Objects.requireNonNull(model, "model");
    messages = List.copyOf(messages);
    Objects.requireNonNull(maxTokens, "maxTokens");
    Objects.requireNonNull(randomSeed, "randomSeed");
    Objects.requireNonNull(format, "format");
    options = Map.copyOf(options);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a conversation needs a message");
    }
    if (temperature.filter(value -> !(value >= 0 && value <= 1.5)).isPresent()) {
      throw new IllegalArgumentException("the temperature is from 0 to 1.5");
    }
    options.keySet().stream()
        .filter(MEMBERS::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(name + " is set by a method of its own");
            });
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
        Optional.empty(),
        Map.of());
  }

  /**
   * The same conversation with another model.
   *
   * @param value the model
   * @return a copy
   */
  public ChatRequest withModel(String value) {
    return new ChatRequest(
        Optional.of(value), messages, temperature, maxTokens, randomSeed, format, options);
  }

  /**
   * The same conversation with an answer of a schema.
   *
   * @param value the schema
   * @return a copy
   */
  public ChatRequest withFormat(AnnotationFormat value) {
    return new ChatRequest(
        model, messages, temperature, maxTokens, randomSeed, Optional.of(value), options);
  }

  /**
   * The same conversation with another temperature.
   *
   * @param value from 0 to 1.5
   * @return a copy
   */
  public ChatRequest withTemperature(double value) {
    return new ChatRequest(
        model, messages, Optional.of(value), maxTokens, randomSeed, format, options);
  }

  /**
   * The same conversation with another option.
   *
   * @param name a member of the contract, such as {@code top_p}, {@code stop} or {@code n}
   * @param value a number, text, truth value, list or map, sent as it is
   * @return a copy
   */
  public ChatRequest withOption(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(options);
    more.put(name, value);
    return new ChatRequest(model, messages, temperature, maxTokens, randomSeed, format, more);
  }
}
