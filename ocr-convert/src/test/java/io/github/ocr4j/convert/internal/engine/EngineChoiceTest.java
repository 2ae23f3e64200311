package io.github.ocr4j.convert.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ApiKey;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
  private static final EngineSettings NO_KEY = EngineSettings.none();
  private static final EngineSettings A_KEY =
      NO_KEY.with(EngineSettings.API_KEY, new ApiKey("secret", "a place"));
  private static final EngineSettings OFFLINE = A_KEY.with(EngineSettings.OFFLINE, true);

  @Test
  void automaticallyTakesTheRemoteEngineWhenThereIsAKey() {
    EngineChoice choice = EngineChoice.of("auto", A_KEY);

    assertThat(choice.provider().name()).isEqualTo("mistral");
    assertThat(choice.reason()).isEqualTo("key from a place");
  }

  @Test
  void automaticallyTakesTheEmbeddedEngineWithoutKeyOrNetwork() {
    assertThat(EngineChoice.of("auto", NO_KEY).reason()).isEqualTo("no key found");
    assertThat(EngineChoice.of("auto", OFFLINE).provider().name()).isEqualTo("local");
  }

  @Test
  void automaticallyTakesTheEmbeddedEngineWhenTheKeyIsUnusableAndSaysWhy() {
    EngineSettings unusable =
        NO_KEY.with(
            EngineSettings.WHY_NO_API_KEY,
            OcrEngineProvider.Availability.unavailable(
                "no usable key: KEY is not set.", "Set KEY."));

    EngineChoice choice = EngineChoice.of("auto", unusable);

    assertThat(choice.provider().name()).isEqualTo("local");
    assertThat(choice.reason()).contains("KEY is not set.");
  }

  @Test
  void hasOnlyStoredAnswersOfTheRemoteEngineWithoutKeyOrNetwork() {
    assertThat(EngineChoice.of("mistral", NO_KEY).unavailable())
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence).contains("MISTRAL_API_KEY").contains("the engine local"));
    assertThat(EngineChoice.of("mistral", OFFLINE).unavailable())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("offline"));
  }

  @Test
  void prefersWhatTheRemoteEngineAnsweredBeforeUnlessTheEmbeddedOneIsAskedFor() {
    assertThat(EngineChoice.of("auto", NO_KEY).storedFirst())
        .extracting(EngineIdentity::name)
        .containsExactly("mistral");
    assertThat(EngineChoice.of("local", NO_KEY).storedFirst()).isEmpty();
  }

  @Test
  void namesTheEnginesWhereThereIsNoneOfAName() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> EngineChoice.of("visoin", NO_KEY))
        .withMessageContaining("'visoin'")
        .withMessageContaining("local, mistral");
  }

  @Test
  void refusesADocumentOfATypeThatTheEngineDoesNotReadAndNoOther() {
    Document mail = document("From: a@b.example\nSubject: Lamp\n\nIt is out.\n", "a.eml");

    assertThatNoException()
        .isThrownBy(() -> EngineChoice.of("mistral", A_KEY).requireReadable(mail));
    assertThatNoException()
        .isThrownBy(
            () -> EngineChoice.of("local", NO_KEY).requireReadable(document("text", "a.txt")));
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> EngineChoice.of("auto", NO_KEY).requireReadable(mail))
        .withMessageStartingWith(
            "a.eml is of type message/rfc822, which the engine local does not read")
        .extracting(DocumentException::reason)
        .isEqualTo(DocumentException.Reason.UNSUPPORTED);
  }

  private static Document document(String content, String name) {
    return Document.of(content.getBytes(StandardCharsets.UTF_8), name);
  }
}
