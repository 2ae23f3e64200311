package io.github.ocr4j.convert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
  private static final Supplier<Optional<ApiKey>> A_KEY =
      () -> Optional.of(new ApiKey("secret", "a place"));
  private static final Supplier<Optional<ApiKey>> NO_KEY = Optional::empty;

  @Test
  void automaticallyTakesTheRemoteEngineWhenThereIsAKey() {
    EngineChoice choice = EngineChoice.of(EngineName.AUTO, "ocr", false, A_KEY);

    assertThat(choice.engine()).isEqualTo(EngineName.MISTRAL);
    assertThat(choice.reason()).isEqualTo("key from a place");
  }

  @Test
  void automaticallyTakesTheEmbeddedEngineWithoutKeyOrNetwork() {
    assertThat(EngineChoice.of(EngineName.AUTO, "ocr", false, NO_KEY).reason())
        .isEqualTo("no key found");
    assertThat(EngineChoice.of(EngineName.AUTO, "ocr", true, A_KEY).engine())
        .isEqualTo(EngineName.LOCAL);
  }

  @Test
  void automaticallyTakesTheEmbeddedEngineWhenTheKeyIsUnusableAndSaysWhy() {
    Supplier<Optional<ApiKey>> unusable =
        () -> {
          throw new ConfigurationException("KEY is not set.");
        };

    EngineChoice choice = EngineChoice.of(EngineName.AUTO, "ocr", false, unusable);

    assertThat(choice.engine()).isEqualTo(EngineName.LOCAL);
    assertThat(choice.reason()).contains("KEY is not set.");
  }

  @Test
  void neverAsksForAKeyForTheEmbeddedEngine() {
    Supplier<Optional<ApiKey>> unasked =
        () -> {
          throw new AssertionError("asked");
        };

    assertThat(EngineChoice.of(EngineName.LOCAL, "ocr", false, unasked).engine())
        .isEqualTo(EngineName.LOCAL);
  }

  @Test
  void hasOnlyStoredAnswersOfTheRemoteEngineWithoutKeyOrNetwork() {
    assertThat(EngineChoice.of(EngineName.MISTRAL, "my-server", false, NO_KEY).unavailable())
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains("MISTRAL_API_KEY")
                    .contains("'my-server'")
                    .contains("-Docr.engine=local"));
    assertThat(EngineChoice.of(EngineName.MISTRAL, "ocr", true, A_KEY).unavailable())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("offline"));
  }

  @Test
  void prefersWhatTheRemoteEngineAnsweredBeforeUnlessTheEmbeddedOneIsAskedFor() {
    assertThat(EngineChoice.of(EngineName.AUTO, "ocr", false, NO_KEY).storedRemoteFirst()).isTrue();
    assertThat(EngineChoice.of(EngineName.LOCAL, "ocr", false, NO_KEY).storedRemoteFirst())
        .isFalse();
  }
}
