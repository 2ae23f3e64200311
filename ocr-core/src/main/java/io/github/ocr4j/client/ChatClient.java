package io.github.ocr4j.client;

import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatRequest;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.http.Calls;
import io.github.ocr4j.internal.response.ChatEventReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Chat models ({@code /v1/chat/completions}), which read documents too. Thread-safe. Methods throw
 * a {@link io.github.ocr4j.exception.ServiceException} when the service refuses or does not answer.
 */
public final class ChatClient {
  private static final String OPERATION = "chat";
  private static final String SUMMARIZE =
      "Summarize this document in its own language: what it is, what it says, and what follows from"
          + " it. Keep names, dates and amounts exact. Answer in Markdown.";

  private final ChatApi api;
  private final DocumentSender sender;
  private final Calls calls;
  private final String defaultModel;

  ChatClient(Apis apis, Calls calls, String defaultModel) {
    this.api = apis.chat;
    this.sender = apis.sender;
    this.calls = calls;
    this.defaultModel = defaultModel;
  }

  /**
   * Continues a conversation.
   *
   * @param request the conversation; documents in it that are at hand are sent as OCR calls send
   *     them
   * @return the answer
   */
  public ChatResponse complete(ChatRequest request) {
    return complete(request, CallObserver.none());
  }

  /**
   * Continues a conversation and lets the call be followed.
   *
   * @param request the conversation; documents in it that are at hand are sent as OCR calls send
   *     them
   * @param observer follows the call and can stop it
   * @return the answer
   */
  public ChatResponse complete(ChatRequest request, CallObserver observer) {
    return send(request, observer, false, context -> context.call(api::complete));
  }

  /**
   * Continues a conversation and shows the answer while the model writes it.
   *
   * @param request the conversation; documents in it that are at hand are sent as OCR calls send
   *     them
   * @param onText sees each piece of the text, on the calling thread; when a call is repeated it
   *     sees the text from its beginning again
   * @return the whole answer
   */
  public ChatResponse complete(ChatRequest request, Consumer<String> onText) {
    return send(
        request,
        CallObserver.none(),
        true,
        context -> context.reading(in -> new ChatEventReader(onText).read(in)).call(api::stream));
  }

  private ChatResponse send(
      ChatRequest request,
      CallObserver observer,
      boolean stream,
      Function<CallContext, ChatResponse> call) {
    List<Document> documents =
        request.messages().stream().flatMap(message -> message.documents().stream()).toList();
    Calls stoppable = calls.cancelledBy(observer::isCancelled);
    return sender.sendAll(
        documents,
        stoppable,
        (chunks, uploadedNow) -> {
          CallContext context =
              stoppable
                  .billed(OPERATION)
                  .observedBy(observer)
                  .sendingJson(body(request, chunks, stream));
          return call.apply(uploadedNow ? context.ofFreshResource() : context);
        });
  }

  private ChatCall body(ChatRequest request, List<DocumentChunk> documents, boolean stream) {
    Iterator<DocumentChunk> chunks = documents.iterator();
    return new ChatCall(
        request.model().orElse(defaultModel),
        request.messages().stream().map(message -> message(message, chunks)).toList(),
        request.temperature(),
        request.maxTokens(),
        request.randomSeed(),
        stream ? Optional.of(true) : Optional.empty(),
        request.format(),
        request.options());
  }

  private static ChatCall.Message message(ChatMessage message, Iterator<DocumentChunk> chunks) {
    if (message.documents().isEmpty()) {
      return new ChatCall.Message(message.role(), message.text());
    }
    List<Object> content = new ArrayList<>();
    content.add(new ChatCall.TextChunk("text", message.text()));
    message.documents().forEach(document -> content.add(chunks.next()));
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
    return complete(about(document, question)).text();
  }

  /**
   * Asks a question about several documents at once, such as what differs between them.
   *
   * @param documents what to read: files, addresses and images in any mixture
   * @param question in any language
   * @return the answer
   */
  public String ask(List<Document> documents, String question) {
    return complete(ChatRequest.of(ChatMessage.user(question, documents.toArray(Document[]::new))))
        .text();
  }

  /**
   * Asks a question about a document and shows the answer while the model writes it.
   *
   * @param document what to read
   * @param question in any language
   * @param onText sees each piece of the answer
   * @return the whole answer
   */
  public String ask(Document document, String question, Consumer<String> onText) {
    return complete(about(document, question), onText).text();
  }

  private static ChatRequest about(Document document, String question) {
    return ChatRequest.of(ChatMessage.user(question, document));
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

  /**
   * Summarizes a document in its own language and shows the summary while the model writes it.
   *
   * @param document what to read
   * @param onText sees each piece of the summary
   * @return Markdown, the whole of it
   */
  public String summarize(Document document, Consumer<String> onText) {
    return ask(document, SUMMARIZE, onText);
  }
}
