package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.SupportedFormat;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.engine.PageSources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalEngineProviderTest {
  private static EngineIdentity identity(String... languages) {
    return OcrEngines.named("local")
        .identity(
            EngineSettings.none()
                .with(EngineSettings.LANGUAGES, new EngineSettings.Languages(List.of(languages)))
                .with(LocalEngineProvider.TESSDATA, Path.of("models"))
                .with(LocalEngineProvider.ISOLATED, true));
  }

  @Test
  void theEmbeddedEngineIsFoundByItsName() {
    try (OcrEngine engine = OcrEngines.create("local", EngineSettings.none())) {
      assertThat(engine.identity().name()).isEqualTo("local");
      assertThat(engine.identity().billed()).isFalse();
    }
    assertThat(OcrEngines.names()).contains("local", "mistral");
  }

  @Test
  void pagesAreOpenedByThisModule() {
    assertThat(PageSources.find()).isInstanceOf(LocalPageSources.class);
  }

  @Test
  void otherLanguagesGiveOtherAnswersOfTheSameEngine() {
    assertThat(identity("deu").name()).isEqualTo("local");
    assertThat(identity("deu", "eng"))
        .isNotEqualTo(identity("eng", "deu"))
        .isNotEqualTo(identity("deu"));
  }

  @Test
  void thePlaceOfTheModelsAndIsolationChangeNoAnswer() {
    assertThat(identity("eng"))
        .isEqualTo(OcrEngines.named("local").identity(EngineSettings.none()));
  }

  @ParameterizedTest
  @EnumSource
  void theTypesThatAreReadAreThoseOfTheList(SupportedFormat format) {
    assertThat(format.mediaTypes())
        .allMatch(type -> OcrEngines.named("local").isReadable(type) == format.isReadEmbedded());
  }

  @Test
  void imagesOfOtherTypesAreTriedButNoDrawingsOfLines() {
    assertThat(OcrEngines.named("local").isReadable("image/x-portable-graymap")).isTrue();
    assertThat(OcrEngines.named("local").isReadable("image/svg+xml")).isFalse();
  }
}
