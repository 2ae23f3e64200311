package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.chat.ChatService;
import io.github.ocr4j.simulated.chat.CompletionEvents;
import io.github.ocr4j.simulated.ocr.OcrAnswer;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The endpoints whose calls a model answers, and whose rate is limited. */
final class PaidEndpoints {

  private final OcrService ocr;
  private final ChatService chat;
  private final BillingMeter billing;
  private final RateGate gate;

  PaidEndpoints(OcrService ocr, ChatService chat, BillingMeter billing, RateGate gate) {
    this.ocr = ocr;
    this.chat = chat;
    this.billing = billing;
    this.gate = gate;
  }

  /** {@code POST /v1/ocr}. */
  Answer read(Call call, JsonBody body) throws IOException {
    gate.admitRequest();
    gate.admitPages();
    OcrAnswer answer = ocr.process(Endpoint.json(body), body);
    billing.bill(answer.bill());
    int pages = answer.bill().pages();
    return Answer.json(answer.json()).withPages(pages).withHeaders(gate.countPages(pages));
  }

  /** {@code POST /v1/chat/completions}. */
  Answer complete(Call call, JsonBody body) throws IOException {
    gate.admitRequest();
    JsonNode request = Endpoint.json(body);
    ObjectNode completion = chat.complete(request, body);
    if (!request.path("stream").asBoolean()) {
      return Answer.json(completion);
    }
    byte[] events = CompletionEvents.of(completion).getBytes(StandardCharsets.UTF_8);
    return Answer.of(
        200, Map.of("content-type", "text/event-stream; charset=utf-8"), Payload.of(events));
  }
}
