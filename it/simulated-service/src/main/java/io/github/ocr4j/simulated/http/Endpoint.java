package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.util.List;

/** Answers the calls of a route. */
@FunctionalInterface
interface Endpoint {

  /** Answers a call or refuses it. The body is empty for anything but JSON. */
  Answer answer(Call call, JsonBody body) throws IOException;

  /** Returns a body's JSON, or refuses the call. */
  static JsonNode json(JsonBody body) {
    if (body.size() == 0) {
      throw refused("missing", "Field required");
    }
    return body.root()
        .orElseThrow(() -> refused("json_invalid", "JSON decode error: " + body.problem()));
  }

  private static RefusedException refused(String type, String message) {
    return RefusedException.invalid(type, List.of("body"), message, NullNode.instance);
  }
}
