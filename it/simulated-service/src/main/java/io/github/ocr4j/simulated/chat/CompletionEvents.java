package io.github.ocr4j.simulated.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cuts a completion into server-sent events, the way {@code stream: true} asks for. */
public final class CompletionEvents {

  private static final int PIECE = 40;

  private CompletionEvents() {}

  /** Returns the events of a completion, the closing one included. */
  public static String of(JsonNode completion) {
    String content = completion.at("/choices/0/message/content").asText();
    StringBuilder events = new StringBuilder();
    for (int at = 0; at < content.length(); at += PIECE) {
      String piece = content.substring(at, Math.min(content.length(), at + PIECE));
      append(events, chunk(completion, piece));
    }
    ObjectNode last = chunk(completion, "");
    ((ObjectNode) last.at("/choices/0"))
        .set("finish_reason", completion.at("/choices/0/finish_reason"));
    last.set("usage", completion.get("usage"));
    append(events, last);
    return events.append("data: [DONE]\n\n").toString();
  }

  private static ObjectNode chunk(JsonNode completion, String piece) {
    ObjectNode chunk = JsonNodeFactory.instance.objectNode();
    chunk.set("id", completion.get("id"));
    chunk.put("object", "chat.completion.chunk");
    chunk.set("created", completion.get("created"));
    chunk.set("model", completion.get("model"));
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta").put("role", "assistant").put("content", piece);
    choice.putNull("finish_reason");
    return chunk;
  }

  private static void append(StringBuilder events, JsonNode chunk) {
    events.append("data: ").append(chunk).append("\n\n");
  }
}
