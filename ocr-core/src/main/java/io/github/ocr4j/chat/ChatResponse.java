package io.github.ocr4j.chat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The model's answer ({@code ChatCompletionResponse}).
 *
 * @param id names the answer
 * @param model the model that answered
 * @param choices the answer; one unless more were asked for
 * @param usage the tokens that are billed
 * @param additionalProperties members that this version does not know, as they came
 */
public record ChatResponse(
    String id,
    String model,
    List<Choice> choices,
    Optional<TokenUsage> usage,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public ChatResponse {
    id = Absent.toEmpty(id);
    model = Absent.toEmpty(model);
    choices = Absent.toEmpty(choices);
    usage = Absent.toEmpty(usage);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }

  /**
   * One answer.
   *
   * @param index its number, from 0
   * @param message what the model says
   * @param finishReason why it ends, such as {@code stop} or {@code length}
   */
  public record Choice(int index, Message message, String finishReason) {
    public Choice {
      message = message == null ? new Message("") : message;
      finishReason = Absent.toEmpty(finishReason);
    }
  }

  /**
   * What the model says.
   *
   * @param content the text; parts that are no text, such as thoughts, are left out
   */
  public record Message(@JsonDeserialize(using = ChatTextDeserializer.class) String content) {
    public Message {
      content = Absent.toEmpty(content);
    }
  }

  /**
   * Tokens that are billed.
   *
   * @param promptTokens of the question, documents included
   * @param completionTokens of the answer
   * @param totalTokens of both
   */
  public record TokenUsage(int promptTokens, int completionTokens, int totalTokens) {}

  /**
   * The text of the first answer.
   *
   * @return empty if there is none
   */
  @JsonIgnore
  public String text() {
    return choices.isEmpty() ? "" : choices.get(0).message().content();
  }
}
