package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.models.ModelCards;

/** Everything under {@code /v1/models}. */
final class ModelsEndpoints {

  private final ModelCards cards;

  ModelsEndpoints(ModelCards cards) {
    this.cards = cards;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/v1/models", (call, body) -> Answer.json(cards.list()))
        .add(
            "GET",
            "/v1/models/{model_id}",
            (call, body) -> Answer.json(cards.card(call.variable("model_id"))))
        .add(
            "DELETE",
            "/v1/models/{model_id}",
            (call, body) -> {
              cards.card(call.variable("model_id"));
              throw RefusedException.detail(403, "Only fine-tuned models can be deleted.");
            });
  }
}
