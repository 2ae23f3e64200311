package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Dresses errors the way a LiteLLM pass-through does: the upstream's body as a text of its own. */
final class GatewayErrors {

  private GatewayErrors() {}

  static Answer wrap(Answer answer) throws IOException {
    if (answer.status() < 400) {
      return answer;
    }
    String upstream = new String(answer.body().bytes(), StandardCharsets.UTF_8);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("error")
        .put("message", upstream)
        .put("type", "None")
        .put("param", "None")
        .put("code", Integer.toString(answer.status()));
    return Answer.json(root).withStatus(answer.status());
  }
}
