package io.github.ocr4j.chat;

import io.github.ocr4j.document.Document;
import java.util.Objects;
import java.util.Optional;

/**
 * One message of a conversation ({@code SystemMessage}, {@code UserMessage}, {@code
 * AssistantMessage}).
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param text what is said
 * @param document what the user shows along with it
 */
public record ChatMessage(String role, String text, Optional<Document> document) {
  /** Refuses nulls. */
  public ChatMessage {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(document, "document");
  }

  /**
   * An instruction for the whole conversation.
   *
   * @param text the instruction
   * @return the message
   */
  public static ChatMessage system(String text) {
    return new ChatMessage("system", text, Optional.empty());
  }

  /**
   * What the user says.
   *
   * @param text the words
   * @return the message
   */
  public static ChatMessage user(String text) {
    return new ChatMessage("user", text, Optional.empty());
  }

  /**
   * What the user says about a document.
   *
   * @param text the words
   * @param document the document
   * @return the message
   */
  public static ChatMessage user(String text, Document document) {
    return new ChatMessage("user", text, Optional.of(document));
  }

  /**
   * What the model said before.
   *
   * @param text the words
   * @return the message
   */
  public static ChatMessage assistant(String text) {
    return new ChatMessage("assistant", text, Optional.empty());
  }

  /** Without the words: they are the user's. */
  @Override
  public String toString() {
    return "ChatMessage[" + role + ", " + text.length() + " characters]";
  }
}
