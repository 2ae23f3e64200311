package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.body.Payload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a call.
 *
 * @param status the HTTP status code
 * @param headers the headers that are not on every answer
 * @param body the body, to be closed once it is sent
 * @param pages how many pages were read for it
 * @param prompt whether it comes without the usual latency, as refusals do
 */
record Answer(int status, Map<String, String> headers, Payload body, int pages, boolean prompt) {

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(Payload body) {
    return new Answer(200, Map.of("content-type", "application/json"), body, 0, false);
  }

  static Answer json(JsonNode body) {
    return json(Payload.of(body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static Answer of(int status, Map<String, String> headers, Payload body) {
    return new Answer(status, headers, body, 0, false);
  }

  Answer atOnce() {
    return new Answer(status, headers, body, pages, true);
  }

  Answer withPages(int read) {
    return new Answer(status, headers, body, read, prompt);
  }

  Answer withHeaders(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Answer(status, more, body, pages, prompt);
  }
}
