package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatRequest;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.chat.ChatResponse.Choice;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a chat model for the text of pages, one question a page. An answer that was cut off counts
 * as nothing read: its page is empty. Usually behind a {@code StoringEngine} of an identity of its
 * own, so that it is stored, written into the ledger and kept within the budget like any other
 * engine; a chat model is billed by tokens, so its price per page is unknown unless the price list
 * is given one.
 *
 * <p>Thread-safe if the function is.
 */
public final class ChatPageEngine implements OcrEngine {
  private static final String QUESTION =
      "Write down the text of page %d of this document, word for word, in its own language, as"
          + " Markdown: headings, lists and tables as such, formulas in LaTeX. Add nothing, explain"
          + " nothing, and do not describe pictures. Answer with nothing at all if the page has no"
          + " text.";
  private static final Pattern FENCED =
      Pattern.compile("```(?:markdown|md)?\\R(.*?)\\R?```", Pattern.DOTALL);
  private static final String CUT_OFF = "length";

  private final BiFunction<ChatRequest, CallObserver, ChatResponse> chat;
  private final String model;

  /**
   * Reads with a chat model.
   *
   * @param chat continues a conversation, such as {@code client.chat()::complete}
   * @param model the model asked when a request names none
   */
  public ChatPageEngine(BiFunction<ChatRequest, CallObserver, ChatResponse> chat, String model) {
    this.chat = Objects.requireNonNull(chat, "chat");
    this.model = Objects.requireNonNull(model, "model");
  }

  /**
   * Asks for each page.
   *
   * @param request names the pages, unless the document is an image, which is one; what it says
   *     about images, tables and annotations is not asked for
   * @return pages of Markdown only
   * @throws ConfigurationException if the request names no pages: a chat model cannot be relied on
   *     to count them
   */
  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    List<OcrPage> pages = new ArrayList<>();
    String answered = model;
    for (int index : indexes(request)) {
      ChatResponse response = chat.apply(question(request, index), observer);
      answered = response.model();
      pages.add(OcrPage.builder(index, markdown(response)).build());
    }
    return new OcrResponse(pages, answered, UsageInfo.ofPages(pages.size()));
  }

  private static List<Integer> indexes(OcrRequest request) {
    if (!request.pages().isAll()) {
      return request.pages().indexes();
    }
    boolean isImage =
        request
            .document()
            .content()
            .filter(content -> DocumentInspector.inspect(content).kind() == DocumentInfo.Kind.IMAGE)
            .isPresent();
    if (isImage) {
      return List.of(0);
    }
    throw new ConfigurationException(
        "A chat model is asked page by page: name the pages of "
            + request.document().name()
            + " that it is to read.");
  }

  private ChatRequest question(OcrRequest request, int index) {
    String text = String.format(Locale.ROOT, QUESTION, index + 1);
    return ChatRequest.of(ChatMessage.user(text, request.document()))
        .withModel(request.options().model().orElse(model))
        .withTemperature(0);
  }

  private static String markdown(ChatResponse response) {
    if (response.choices().stream().map(Choice::finishReason).anyMatch(CUT_OFF::equals)) {
      return "";
    }
    String text = response.text().strip();
    Matcher fenced = FENCED.matcher(text);
    return fenced.matches() ? fenced.group(1) : text;
  }
}
