package io.github.ocr4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.simulated.SimulatedService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OcrEnginesTest {
  @Test
  void findsTheRemoteEngineByItsName() {
    try (SimulatedService service = SimulatedService.start();
        OcrEngine engine =
            OcrEngines.create(
                "mistral", Map.of("apiKey", "test-key", "baseUrl", service.uri().toString()))) {
      assertThat(
              engine.process(OcrRequest.of(Document.of(SampleDocuments.pdf(2), "a.pdf"))).pages())
          .hasSize(2);
    }
    assertThat(OcrEngines.names()).contains("mistral");
  }

  @Test
  void findsAnEngineThatSomebodyElseRegistered() {
    try (OcrEngine engine = OcrEngines.create("foreign", Map.of("text", "read elsewhere"))) {
      OcrRequest request = OcrRequest.of(Document.of(SampleDocuments.pdf(1), "a.pdf"));

      assertThat(engine.process(request).pages().get(0).markdown()).isEqualTo("read elsewhere");
    }
    assertThat(OcrEngines.names()).contains("foreign", "mistral");
  }

  @Test
  void saysWhichEnginesThereAre() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> OcrEngines.create("nobody", Map.of()))
        .withMessageContaining("'nobody'")
        .withMessageContaining("foreign")
        .withMessageContaining("mistral");
  }

  @Test
  void refusesASettingThatTheEngineDoesNotHave() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> OcrEngines.create("mistral", Map.of("apiKye", "secret")))
        .withMessageContaining("'apiKye'")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret"));
  }
}
