package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.chat.ChatModels;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.ocr.Model;
import io.github.ocr4j.simulated.ocr.OcrModels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Everything under {@code /v1/models}. */
final class ModelsEndpoints {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final LocalDate CHAT_RELEASE = LocalDate.of(2026, 1, 15);

  private final OcrModels ocrModels;

  ModelsEndpoints(OcrModels ocrModels) {
    this.ocrModels = ocrModels;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/v1/models", (call, body) -> Answer.json(list()))
        .add("GET", "/v1/models/{model_id}", (call, body) -> Answer.json(card(call)))
        .add("DELETE", "/v1/models/{model_id}", (call, body) -> refuseToDelete(card(call)));
  }

  /** Each alias has a card of its own. */
  private ObjectNode list() {
    ObjectNode list = JSON.objectNode().put("object", "list");
    list.putArray("data").addAll(cards());
    return list;
  }

  private ObjectNode card(Call call) {
    String id = call.variable("model_id");
    return cards().stream()
        .filter(card -> card.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedException.detail(404, "The model `" + id + "` does not exist."));
  }

  private static Answer refuseToDelete(ObjectNode card) {
    throw RefusedException.detail(403, "Only fine-tuned models can be deleted.");
  }

  private List<ObjectNode> cards() {
    List<ObjectNode> cards = new ArrayList<>();
    for (Model model : ocrModels.available()) {
      for (String name : model.names()) {
        cards.add(card(name, model.names(), model.released(), true));
      }
    }
    for (String name : ChatModels.NAMES) {
      cards.add(card(name, List.of(name), CHAT_RELEASE, false));
    }
    return cards;
  }

  private static ObjectNode card(String id, List<String> names, LocalDate released, boolean ocr) {
    ObjectNode card = JSON.objectNode();
    card.put("id", id).put("object", "model");
    card.put("created", released.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    card.put("owned_by", "mistralai");
    card.putObject("capabilities")
        .put("completion_chat", !ocr)
        .put("function_calling", false)
        .put("completion_fim", false)
        .put("fine_tuning", false)
        .put("vision", true)
        .put("ocr", ocr)
        .put("classification", false)
        .put("moderation", false)
        .put("audio", false)
        .put("audio_transcription", false);
    card.put("name", names.get(0)).putNull("description");
    card.put("max_context_length", ocr ? 16_384 : 131_072);
    ArrayNode aliases = card.putArray("aliases");
    names.stream().filter(name -> !name.equals(id)).forEach(aliases::add);
    card.putNull("deprecation").putNull("deprecation_replacement_model");
    card.putNull("default_model_temperature").put("type", "base");
    return card;
  }
}
