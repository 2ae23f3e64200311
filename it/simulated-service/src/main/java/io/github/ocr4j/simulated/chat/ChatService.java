package io.github.ocr4j.simulated.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.annotation.Annotator;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.contract.RequestSchema;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Answers chat requests. No model is behind it: an answer repeats the question and quotes the
 * beginning of the documents, or fits the JSON schema that was asked for. Thread-safe.
 */
public final class ChatService {

  private static final int QUOTED = 200;

  private final OcrService documents;
  private final Clock clock;

  public ChatService(OcrService documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /** Answers a request. */
  public ObjectNode complete(JsonNode request, JsonBody body) throws IOException {
    RequestSchema.CHAT.require(request, "body");
    String model = request.get("model").asText();
    if (!ChatModels.knows(model)) {
      throw RefusedException.error(400, 1500, "invalid_model", "Invalid model: " + model);
    }
    if (request.get("messages").isEmpty()) {
      throw RefusedException.invalid(
          "too_short",
          List.of("body", "messages"),
          "List should have at least 1 item after validation, not 0",
          request.get("messages"));
    }
    Conversation conversation = Conversation.of(request.get("messages"), documents, body);
    return completion(request, conversation);
  }

  private ObjectNode completion(JsonNode request, Conversation conversation) {
    String content = content(request.path("response_format"), conversation);
    int limit = request.path("max_tokens").asInt(Integer.MAX_VALUE);
    boolean cut = tokens(content) > limit;
    String kept = cut ? content.substring(0, Math.min(content.length(), 4 * limit)) : content;
    String seed = request.get("model").asText() + conversation.question() + kept;
    ObjectNode completion = JsonNodeFactory.instance.objectNode();
    completion.put(
        "id",
        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString().replace("-", ""));
    completion.put("object", "chat.completion");
    completion.put("model", request.get("model").asText());
    int prompt = tokens(conversation.question()) + tokens(conversation.documents());
    completion
        .putObject("usage")
        .put("prompt_tokens", prompt)
        .put("completion_tokens", tokens(kept))
        .put("total_tokens", prompt + tokens(kept));
    completion.put("created", clock.instant().getEpochSecond());
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", cut ? "length" : "stop");
    choice.putObject("message").put("role", "assistant").put("content", kept).putNull("tool_calls");
    return completion;
  }

  private static String content(JsonNode format, Conversation conversation) {
    String type = format.path("type").asText("text");
    String source =
        conversation.documents().isEmpty() ? conversation.question() : conversation.documents();
    if (type.equals("text")) {
      return conversation.documents().isEmpty()
          ? "You said: " + conversation.question()
          : "You asked: " + conversation.question() + "\nThe document begins: " + quote(source);
    }
    JsonNode schema = format.path("json_schema").path("schema");
    return Annotator.annotate(schema.isObject() ? schema : MissingNode.getInstance(), source);
  }

  private static String quote(String text) {
    return text.substring(0, Math.min(QUOTED, text.length())).strip();
  }

  /** Roughly the number of tokens: one for four characters. */
  private static int tokens(String text) {
    return (text.length() + 3) / 4;
  }
}
