package io.github.ocr4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.simulated.SimulatedService;
import org.junit.jupiter.api.Test;

class OcrEnginesTest {
  @Test
  void findsTheRemoteEngineByItsName() {
    try (SimulatedService service = SimulatedService.start();
        OcrEngine engine =
            OcrEngines.create(
                "mistral",
                EngineSettings.none()
                    .with(EngineSettings.API_KEY, new ApiKey("test-key", "a test"))
                    .with(EngineSettings.BASE_URL, service.uri().toString()))) {
      assertThat(
              engine.process(OcrRequest.of(Document.of(SampleDocuments.pdf(2), "a.pdf"))).pages())
          .hasSize(2);
    }
    assertThat(OcrEngines.names()).contains("mistral");
  }

  @Test
  void findsAnEngineThatSomebodyElseRegistered() {
    try (OcrEngine engine =
        OcrEngines.create(
            "foreign", EngineSettings.none().with(ForeignEngineProvider.TEXT, "read elsewhere"))) {
      OcrRequest request = OcrRequest.of(Document.of(SampleDocuments.pdf(1), "a.pdf"));

      assertThat(engine.process(request).pages().get(0).markdown()).isEqualTo("read elsewhere");
    }
    assertThat(OcrEngines.names()).contains("foreign", "mistral");
  }

  @Test
  void saysWhichEnginesThereAre() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> OcrEngines.create("nobody", EngineSettings.none()))
        .withMessageContaining("'nobody'")
        .withMessageContaining("foreign")
        .withMessageContaining("mistral");
  }

  @Test
  void theRemoteEngineNeedsAKeyAndTheNetwork() {
    OcrEngineProvider mistral = OcrEngines.named("mistral");
    EngineSettings key =
        EngineSettings.none().with(EngineSettings.API_KEY, new ApiKey("test-key", "a test"));

    assertThat(mistral.availability(EngineSettings.none()).remedy()).contains("MISTRAL_API_KEY");
    assertThat(mistral.availability(key).reason()).isEqualTo("key from a test");
    assertThat(mistral.availability(key.with(EngineSettings.OFFLINE, true)).isAvailable())
        .isFalse();
  }

  @Test
  void theTextOfSettingsShowsNoValue() {
    EngineSettings settings =
        EngineSettings.none().with(EngineSettings.API_KEY, new ApiKey("test-key", "a test"));

    assertThat(settings).hasToString("EngineSettings[apiKey]");
  }
}
