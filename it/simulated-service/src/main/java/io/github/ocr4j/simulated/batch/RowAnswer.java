package io.github.ocr4j.simulated.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.billing.BilledCall;
import io.github.ocr4j.simulated.body.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The answer to a row.
 *
 * @param customId the row's own id, empty if it has none
 * @param status the HTTP status code that a single call would have had
 * @param body the body
 * @param bill what is paid for
 */
record RowAnswer(Optional<String> customId, int status, Payload body, Optional<BilledCall> bill) {

  static RowAnswer of(Optional<String> customId, int status, JsonNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return new RowAnswer(customId, status, Payload.of(bytes), Optional.empty());
  }

  boolean succeeded() {
    return status < 300;
  }
}
