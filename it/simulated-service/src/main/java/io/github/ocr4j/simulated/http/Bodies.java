package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.util.List;

/** Insists on a JSON body. */
final class Bodies {

  private Bodies() {}

  static JsonNode json(JsonBody body) {
    if (body.size() == 0) {
      throw RefusedException.invalid(
          "missing", List.of("body"), "Field required", NullNode.instance);
    }
    return body.root().orElseThrow(() -> notJson(body));
  }

  private static RefusedException notJson(JsonBody body) {
    return RefusedException.invalid(
        "json_invalid", List.of("body"), "JSON decode error: " + body.problem(), NullNode.instance);
  }
}
