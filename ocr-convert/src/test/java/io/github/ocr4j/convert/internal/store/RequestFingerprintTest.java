package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.testing.SampleOptions;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestFingerprintTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");
  private static final AnnotationFormat FIGURE =
      new AnnotationFormat(
          "figure",
          "{\"type\": \"object\", \"properties\": {\"n\": {\"maximum\": 1.50}}}",
          true,
          Optional.of("What it shows"));
  private static final OcrRequest PLAIN = OcrRequest.of(Document.of(new byte[] {1}, "a.pdf"));

  @ParameterizedTest
  @MethodSource("io.github.ocr4j.testing.SampleOptions#components")
  void everyOptionChangesTheFingerprint(RecordComponent option) {
    assertThat(fingerprint(SampleOptions.with(option)))
        .as("the fingerprint with another %s", option.getName())
        .isNotEqualTo(fingerprint(SampleOptions.without(option)));
  }

  private static String fingerprint(OcrOptions options) {
    return RequestFingerprint.of(PLAIN.withOptions(options), MISTRAL, false);
  }

  @Test
  void anUpgradeOfThisLibraryChangesNoFingerprint() {
    assertThat(RequestFingerprint.of(PLAIN, MISTRAL, true))
        .isEqualTo(
            "{\"engine\":\"mistral\",\"includeImages\":true,\"model\":\"mistral-ocr-latest\"}");
    assertThat(RequestFingerprint.of(PLAIN, EngineIdentity.embedded("local", 3), true))
        .isEqualTo("{\"engine\":\"local\",\"engineOutputVersion\":3,\"includeImages\":true}");
  }

  @Test
  void settingsOfAnEmbeddedEngineThatChangeItsAnswersCount() {
    EngineIdentity german = EngineIdentity.embedded("local", 3).withVariant("deu");

    assertThat(RequestFingerprint.of(PLAIN, german, true))
        .contains("\"engineVariant\":\"deu\"")
        .isNotEqualTo(RequestFingerprint.of(PLAIN, EngineIdentity.embedded("local", 3), true));
  }

  @Test
  void theSelectedPagesCountOnlyWhereTheyChangeTheAnswer() {
    OcrRequest some = PLAIN.withPages(PageSelection.of(1, 2));

    assertThat(RequestFingerprint.of(some, MISTRAL, true))
        .isEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, true));
    assertThat(RequestFingerprint.isPerPage(some)).isTrue();
  }

  @Test
  void aLimitOfImagesTiesThePagesTogetherUnlessItIsZero() {
    assertThat(RequestFingerprint.isPerPage(PLAIN.withOptions(PLAIN.options().withImageLimit(3))))
        .isFalse();
    assertThat(RequestFingerprint.isPerPage(PLAIN.withOptions(PLAIN.options().withImageLimit(0))))
        .isTrue();
  }

  @Test
  void theFingerprintsOfTheFirstVersionStayWhatTheyAre() {
    OcrOptions ofPages =
        OcrOptions.defaults()
            .withModel("mistral-ocr-2512")
            .withIncludeImages(false)
            .withImageLimit(0)
            .withImageMinSize(50)
            .withTableFormat(TableFormat.HTML)
            .withExtractHeader(true)
            .withExtractFooter(true)
            .withIncludeBlocks(true)
            .withConfidenceGranularity(ConfidenceGranularity.WORD)
            .withImageAnnotationFormat(FIGURE)
            .withImageSplit(ImageSplit.parse("1x2"));
    OcrOptions ofDocument =
        OcrOptions.defaults()
            .withImageLimit(3)
            .withDocumentAnnotationFormat(AnnotationFormat.of("paper", "{\"type\":\"object\"}"))
            .withDocumentAnnotationPrompt("Who wrote it?");

    assertThat(keyOf(PLAIN).folder()).isEqualTo("mistral-f316d7410036179f");
    assertThat(keyOf(PLAIN.withOptions(ofPages)))
        .isEqualTo(
            new StoreKey(
                "hash",
                "mistral-6f03e37b4ceb3b40",
                "{\"confidenceGranularity\":\"word\",\"engine\":\"mistral\",\"extractFooter\":true,"
                    + "\"extractHeader\":true,\"imageAnnotationFormat\":{\"type\":\"json_schema\","
                    + "\"json_schema\":{\"name\":\"figure\",\"description\":\"What it shows\","
                    + "\"schema\":{\"type\":\"object\",\"properties\":{\"n\":{\"maximum\":1.5}}},"
                    + "\"strict\":true}},\"imageLimit\":0,\"imageMinSize\":50,"
                    + "\"imageSplit\":{\"rows\":1,\"columns\":2},\"includeBlocks\":true,"
                    + "\"model\":\"mistral-ocr-2512\",\"tableFormat\":\"html\"}",
                true));
    assertThat(keyOf(PLAIN.withPages(PageSelection.of(0, 2)).withOptions(ofDocument)))
        .isEqualTo(
            new StoreKey(
                "hash",
                "mistral-33a7b1f022a3f797",
                "{\"documentAnnotationFormat\":{\"type\":\"json_schema\",\"json_schema\":"
                    + "{\"name\":\"paper\",\"schema\":{\"type\":\"object\"},\"strict\":true}},"
                    + "\"documentAnnotationPrompt\":\"Who wrote it?\",\"engine\":\"mistral\","
                    + "\"imageLimit\":3,\"includeImages\":true,\"model\":\"mistral-ocr-latest\","
                    + "\"pages\":\"0,2\"}",
                false));
  }

  private static StoreKey keyOf(OcrRequest request) {
    return StoreKey.of("hash", request, MISTRAL, RequestFingerprint.isPerPage(request));
  }

  @Test
  void anIdThatTheServiceOnlyNotesDoesNotMatter() {
    assertThat(RequestFingerprint.of(PLAIN.withId("call-1"), MISTRAL, true))
        .isEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, true));
  }

  @Test
  void theNameOfTheDocumentDoesNotMatter() {
    OcrRequest renamed = OcrRequest.of(Document.of(new byte[] {1}, "b.pdf"));

    assertThat(RequestFingerprint.of(renamed, MISTRAL, true))
        .isEqualTo(RequestFingerprint.of(PLAIN, MISTRAL, true));
  }
}
