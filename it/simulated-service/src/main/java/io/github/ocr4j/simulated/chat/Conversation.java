package io.github.ocr4j.simulated.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;

/**
 * The messages of a chat request, as text.
 *
 * @param question the text of the last message
 * @param documents the text of all documents in all messages
 */
record Conversation(String question, String documents) {

  static Conversation of(JsonNode messages, OcrService ocr, JsonBody body) throws IOException {
    StringBuilder documents = new StringBuilder();
    String question = "";
    for (JsonNode message : messages) {
      StringBuilder text = new StringBuilder(message.path("content").asText(""));
      for (JsonNode chunk : message.path("content")) {
        if (chunk.has("text")) {
          text.append(chunk.get("text").asText());
        } else if (chunk.has("document_url") || chunk.has("image_url") || chunk.has("file_id")) {
          documents.append(ocr.text(chunk, body)).append('\n');
        }
      }
      question = text.toString();
    }
    return new Conversation(question, documents.toString());
  }
}
