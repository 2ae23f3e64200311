package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns refusals into answers. */
final class Refusals {

  private final Path directory;
  private final boolean gateway;

  /**
   * Creates the writer.
   *
   * @param directory where large answers are kept until they are sent
   * @param gateway whether a gateway dresses errors in a shape of its own
   */
  Refusals(Path directory, boolean gateway) {
    this.directory = directory;
    this.gateway = gateway;
  }

  /** Failed validation repeats the request, whole documents included, as the live service does. */
  Answer answer(RefusedException refused, JsonBody request, String requestId) throws IOException {
    JsonNode json = refused.body();
    if (json instanceof ObjectNode object && object.size() == 1 && object.has("message")) {
      object.put("request_id", requestId);
    }
    PayloadSink sink = new PayloadSink(directory);
    request.writeWhole(json, sink);
    Payload body = sink.finish();
    if (gateway) {
      try (Payload upstream = body) {
        body = wrapped(refused.status(), upstream);
      }
    }
    Map<String, String> headers = new LinkedHashMap<>(refused.headers());
    headers.put("content-type", "application/json");
    return new Answer(refused.status(), headers, body, 0, true);
  }

  /** A LiteLLM pass-through repeats the upstream's body as a text of its own. */
  private static Payload wrapped(int status, Payload upstream) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("error")
        .put("message", new String(upstream.bytes(), StandardCharsets.UTF_8))
        .put("type", "None")
        .put("param", "None")
        .put("code", Integer.toString(status));
    return Payload.of(root.toString().getBytes(StandardCharsets.UTF_8));
  }
}
