package io.github.ocr4j.convert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.EngineIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedSettingsTest {

  private static EngineIdentity identity(String... languages) {
    return new EmbeddedSettings(List.of(languages), Optional.of(Path.of("models")), true)
        .identity();
  }

  @Test
  void otherLanguagesGiveOtherAnswersOfTheSameEngine() {
    assertThat(identity("deu").name()).isEqualTo("local");
    assertThat(identity("deu", "eng"))
        .isNotEqualTo(identity("eng", "deu"))
        .isNotEqualTo(identity("deu"));
  }

  @Test
  void whereTheModelsAreAndIsolationChangeNoAnswer() {
    assertThat(identity("eng"))
        .isEqualTo(
            new EmbeddedSettings(EmbeddedSettings.SHIPPED, Optional.empty(), false).identity());
  }
}
