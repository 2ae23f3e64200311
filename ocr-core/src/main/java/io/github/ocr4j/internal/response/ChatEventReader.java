package io.github.ocr4j.internal.response;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.chat.ChatResponse.Choice;
import io.github.ocr4j.chat.ChatResponse.Message;
import io.github.ocr4j.chat.ChatResponse.TokenUsage;
import io.github.ocr4j.internal.json.WireMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads an answer that comes as server-sent events ({@code stream: true}), and puts it together. A
 * gateway that answers in one piece instead is understood.
 */
public final class ChatEventReader {
  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";
  private static final ObjectReader CHUNKS = WireMapper.get().readerFor(Chunk.class);

  private final Consumer<String> onText;
  private final StringBuilder text = new StringBuilder();
  private String id = "";
  private String model = "";
  private String finishReason = "";
  private Optional<TokenUsage> usage = Optional.empty();
  private boolean done;

  private record Chunk(String id, String model, List<Delta> choices, Optional<TokenUsage> usage) {}

  private record Delta(int index, Message delta, Message message, String finishReason) {}

  /**
   * Reads one answer.
   *
   * @param onText sees each piece of text as soon as it is read
   */
  public ChatEventReader(Consumer<String> onText) {
    this.onText = onText;
  }

  /**
   * Reads the answer to its end.
   *
   * @param in UTF-8; not closed
   * @throws IOException if the stream fails, or ends before the answer does
   */
  public ChatResponse read(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    StringBuilder whole = new StringBuilder();
    for (String line = lines.readLine(); line != null && !done; line = lines.readLine()) {
      if (line.startsWith(DATA)) {
        event(line.substring(DATA.length()).strip());
      } else if (!whole.isEmpty() || line.startsWith("{")) {
        whole.append(line).append('\n');
      }
    }
    if (!whole.isEmpty()) {
      event(whole.toString());
      done = true;
    }
    if (!done) {
      throw new JsonEOFException(null, null, "the answer ends before its last event");
    }
    return new ChatResponse(
        id,
        model,
        List.of(new Choice(0, new Message(text.toString()), finishReason)),
        usage,
        Map.of());
  }

  private void event(String data) throws IOException {
    if (data.equals(DONE)) {
      done = true;
      return;
    }
    Chunk chunk = CHUNKS.readValue(data);
    id = chunk.id() == null ? id : chunk.id();
    model = chunk.model() == null ? model : chunk.model();
    if (chunk.usage() != null && chunk.usage().isPresent()) {
      usage = chunk.usage();
    }
    if (chunk.choices() != null) {
      chunk.choices().stream().filter(choice -> choice.index() == 0).forEach(this::add);
    }
  }

  private void add(Delta choice) {
    Message piece = choice.delta() == null ? choice.message() : choice.delta();
    if (piece != null && !piece.content().isEmpty()) {
      text.append(piece.content());
      onText.accept(piece.content());
    }
    finishReason = choice.finishReason() == null ? finishReason : choice.finishReason();
  }
}
