package io.github.ocr4j.chat;

import io.github.ocr4j.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * One message of a conversation ({@code SystemMessage}, {@code UserMessage}, {@code
 * AssistantMessage}).
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param text what is said
 * @param documents what the user shows along with it, in the order in which the text may speak of
 *     it
 */
public record ChatMessage(String role, String text, List<Document> documents) {
  /** Refuses nulls. */
  public ChatMessage {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(text, "text");
    documents = List.copyOf(documents);
  }

  /**
   * An instruction for the whole conversation.
   *
   * @param text the instruction
   * @return the message
   */
  public static ChatMessage system(String text) {
    return new ChatMessage("system", text, List.of());
  }

  /**
   * What the user says, if wanted about documents.
   *
   * @param text the words
   * @param documents none or some: files, addresses and images in any mixture
   * @return the message
   */
  public static ChatMessage user(String text, Document... documents) {
    return new ChatMessage("user", text, List.of(documents));
  }

  /**
   * What the model said before.
   *
   * @param text the words
   * @return the message
   */
  public static ChatMessage assistant(String text) {
    return new ChatMessage("assistant", text, List.of());
  }

  /** Without the words: they are the user's. */
  @Override
  public String toString() {
    return "ChatMessage[" + role + ", " + text.length() + " characters]";
  }
}
