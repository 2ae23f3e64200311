package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call is answered with.
 *
 * @param status the HTTP status code
 * @param headers the headers that are not on every answer
 * @param body the body, to be closed once it is sent
 * @param pages how many pages were read for it
 */
record Answer(int status, Map<String, String> headers, Payload body, int pages) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(Payload body) {
    return new Answer(200, Map.of("content-type", "application/json"), body, 0);
  }

  static Answer json(JsonNode body) {
    return json(Payload.of(body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Answers a refusal; the gateway's own shape carries the request's id as well. */
  static Answer refused(RefusedException refused, String requestId) {
    JsonNode body = refused.body();
    if (body instanceof ObjectNode object && object.size() == 1 && object.has("message")) {
      object.put("request_id", requestId);
    }
    return json(body).withStatus(refused.status());
  }

  static Answer of(int status, Map<String, String> headers, byte[] body) {
    return new Answer(status, headers, Payload.of(body), 0);
  }

  Answer withStatus(int other) {
    return new Answer(other, headers, body, pages);
  }

  Answer withPages(int read) {
    return new Answer(status, headers, body, read);
  }

  Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body, pages);
  }
}
