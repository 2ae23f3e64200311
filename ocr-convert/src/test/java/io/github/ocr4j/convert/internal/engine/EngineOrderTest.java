package io.github.ocr4j.convert.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ApiKey;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.PriceList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the remote engine answered before, then the remote engine, then the embedded one. */
class EngineOrderTest {
  private static final ApiKey KEY = new ApiKey("key", "a test");
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of("Dear reader".getBytes(StandardCharsets.UTF_8), "letter.txt"));

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();

  private final EnginePool engines =
      new EnginePool() {
        @Override
        protected OcrEngine open(OcrEngineProvider provider, EngineSettings settings) {
          return (request, observer) -> {
            asked.add(provider.name());
            return new OcrResponse(
                List.of(OcrPage.builder(0, "text").build()), "model", UsageInfo.ofPages(1));
          };
        }
      };

  @ParameterizedTest(name = "stored: remote {0}, embedded {1}; key {2}: {3} answers, asked: {4}")
  @CsvSource({
    "false, false, false, local, local",
    "false, false, true, mistral, mistral",
    "false, true, false, local, ",
    "false, true, true, mistral, mistral",
    "true, false, false, mistral, ",
    "true, false, true, mistral, ",
    "true, true, false, mistral, ",
    "true, true, true, mistral, "
  })
  void everyStoreAndKeyFollowTheOrder(
      boolean storedRemote, boolean storedEmbedded, boolean key, String engine, String called) {
    if (storedEmbedded) {
      answeredBy("local", Optional.empty());
    }
    if (storedRemote) {
      answeredBy("mistral", Optional.of(KEY));
    }
    asked.clear();

    String answered = answeredBy("auto", key ? Optional.of(KEY) : Optional.empty());

    assertThat(answered).isEqualTo(engine);
    assertThat(asked).isEqualTo(called == null ? List.of() : List.of(called));
  }

  @Test
  void withoutAKeyOnlyADocumentThatIsStoredInFullIsServed() {
    OcrRequest other = REQUEST.withPages(PageSelection.of(0));
    answeredBy("mistral", Optional.of(KEY), other);

    assertThat(answeredBy("auto", Optional.empty())).isEqualTo("local");
  }

  @Test
  void theEmbeddedEngineAloneLeavesPaidAnswersAside() {
    answeredBy("mistral", Optional.of(KEY));

    assertThat(answeredBy("local", Optional.of(KEY))).isEqualTo("local");
  }

  private String answeredBy(String wanted, Optional<ApiKey> key) {
    return answeredBy(wanted, key, REQUEST);
  }

  private String answeredBy(String wanted, Optional<ApiKey> key, OcrRequest request) {
    EngineSettings settings = EngineSettings.none().with(EngineSettings.API_KEY, key);
    EngineChoice choice = EngineChoice.of(wanted, settings);
    MoneySettings money =
        new MoneySettings(
            new StoreSettings(folder.resolve("store"), StoreMode.READ_WRITE),
            folder.resolve("ledger.jsonl"),
            PriceList.standard(),
            Budget.unlimited(),
            "run",
            StorePolicy.standard());
    try (EngineSession session = engines.open(choice, Routing.ALL, ImageSplit.none(), money)) {
      return session.answer(request).origins().get(0).engine();
    }
  }

  @Test
  void nothingIsSavedByAnswersThatAreNotUsed() {
    OcrRequest other = REQUEST.withPages(PageSelection.of(0));
    answeredBy("mistral", Optional.of(KEY), other);

    answeredBy("auto", Optional.empty());

    assertThat(engines.ledger(folder.resolve("ledger.jsonl")).history().pagesSaved()).isZero();
  }

  @Test
  void aStoredAnswerIsServedThoughTheEngineDoesNotReadTheType() {
    OcrRequest mail =
        OcrRequest.of(
            Document.of(
                "From: a@b.example\nSubject: Lamp\n\nIt is out.\n".getBytes(StandardCharsets.UTF_8),
                "a.eml"));
    answeredBy("mistral", Optional.of(KEY), mail);

    assertThat(answeredBy("auto", Optional.empty(), mail)).isEqualTo("mistral");
  }
}
