package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.chat.ModelQuery;
import io.github.ocr4j.simulated.SimulatedService;
import org.junit.jupiter.api.Test;

class ModelsClientTest extends ScriptedClient {
  @Test
  void listsModels() {
    server.json(
        "{\"object\":\"list\",\"data\":[{\"id\":\"mistral-ocr-latest\",\"object\":\"model\","
            + "\"capabilities\":{\"ocr\":true},\"aliases\":[\"mistral-ocr-4-1\"],\"name\":null,"
            + "\"deprecation\":null,\"max_context_length\":32768,\"type\":\"base\"}]}");

    assertThat(client.models().list())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.can("ocr")).isTrue();
              assertThat(model.can("vision")).isFalse();
            });
  }

  @Test
  void listsTheModelsOfAProvider() {
    server.json("{\"object\":\"list\",\"data\":[]}");

    assertThat(client.models().list(ModelQuery.all().provider("mistralai").model("ocr 4")))
        .isEmpty();
    assertThat(server.seen().get(0).target())
        .startsWith("/v1/models?")
        .contains("provider=mistralai", "model=ocr%204");
  }

  @Test
  void deletesAFineTunedModel() {
    server.json("{\"id\":\"ft:open-mistral-7b:587a6b29\",\"object\":\"model\",\"deleted\":true}");

    assertThat(client.models().delete("ft:open-mistral-7b:587a6b29").deleted()).isTrue();
    assertThat(server.seen().get(0).method()).isEqualTo("DELETE");
    assertThat(server.seen().get(0).target()).startsWith("/v1/models/ft");
  }

  @Test
  void aModelOfTheServiceIsDescribed() {
    try (SimulatedService service = SimulatedService.start();
        MistralClient real =
            MistralClient.builder().apiKey("test-key").baseUrl(service.uri().toString()).build()) {
      assertThat(real.models().list()).isNotEmpty();
      assertThat(real.models().get("mistral-ocr-latest").can("ocr")).isTrue();
    }
  }
}
