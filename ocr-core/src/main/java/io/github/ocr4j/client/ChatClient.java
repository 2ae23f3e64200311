package io.github.ocr4j.client;

import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatRequest;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.Calls;
import java.util.List;
import java.util.Optional;

/**
 * Chat models ({@code /v1/chat/completions}), which read documents too. Thread-safe. Methods throw
 * a {@link io.github.ocr4j.exception.ServiceException} when the service refuses or does not answer.
 */
public final class ChatClient {
  private static final String SUMMARIZE =
      "Summarize this document in its own language: what it is, what it says, and what follows from"
          + " it. Keep names, dates and amounts exact. Answer in Markdown.";

  private final ChatApi api;
  private final DocumentSender sender;
  private final Calls calls;
  private final String defaultModel;

  ChatClient(ChatApi api, DocumentSender sender, Calls calls, String defaultModel) {
    this.api = api;
    this.sender = sender;
    this.calls = calls;
    this.defaultModel = defaultModel;
  }

  /**
   * Continues a conversation.
   *
   * @param request the conversation; a document in it that is at hand is sent as OCR calls send it
   * @return the answer
   */
  public ChatResponse complete(ChatRequest request) {
    Optional<Document> document =
        request.messages().stream().flatMap(message -> message.document().stream()).findFirst();
    if (document.isEmpty()) {
      return call(request, Optional.empty(), false);
    }
    Optional<DocumentInfo> info =
        document.get() instanceof Document.WithContent content
            ? Optional.of(DocumentInspector.inspect(content))
            : Optional.empty();
    return sender.send(
        document.get(),
        info,
        (chunk, uploadedNow) -> call(request, Optional.of(chunk), uploadedNow));
  }

  private ChatResponse call(
      ChatRequest request, Optional<DocumentChunk> document, boolean uploadedNow) {
    ChatCall body =
        new ChatCall(
            request.model().orElse(defaultModel),
            request.messages().stream().map(message -> message(message, document)).toList(),
            request.temperature(),
            request.maxTokens(),
            request.randomSeed(),
            request.format());
    CallContext context = calls.billed("chat");
    if (uploadedNow) {
      context.ofFreshResource();
    }
    return context.call(() -> api.complete(body));
  }

  private static ChatCall.Message message(ChatMessage message, Optional<DocumentChunk> document) {
    Object content =
        message.document().isPresent()
            ? List.of(new ChatCall.TextChunk("text", message.text()), document.orElseThrow())
            : message.text();
    return new ChatCall.Message(message.role(), content);
  }

  /**
   * Asks a question about a document.
   *
   * @param document what to read
   * @param question in any language
   * @return the answer
   */
  public String ask(Document document, String question) {
    return complete(ChatRequest.of(ChatMessage.user(question, document))).text();
  }

  /**
   * Summarizes a document in its own language.
   *
   * @param document what to read
   * @return Markdown
   */
  public String summarize(Document document) {
    return ask(document, SUMMARIZE);
  }
}
