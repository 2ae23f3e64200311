package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.chat.ChatService;
import io.github.ocr4j.simulated.chat.CompletionEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code POST /v1/chat/completions}. */
final class ChatEndpoint implements Endpoint {

  private final ChatService service;
  private final RateGate gate;

  ChatEndpoint(ChatService service, RateGate gate) {
    this.service = service;
    this.gate = gate;
  }

  @Override
  public Answer answer(Call call, JsonBody body) throws IOException {
    gate.admitRequest();
    JsonNode request = Bodies.json(body);
    ObjectNode completion = service.complete(request, body);
    if (!request.path("stream").asBoolean()) {
      return Answer.json(completion);
    }
    byte[] events = CompletionEvents.of(completion).getBytes(StandardCharsets.UTF_8);
    return Answer.of(
        200, Map.of("content-type", "text/event-stream; charset=utf-8"), Payload.of(events));
  }
}
