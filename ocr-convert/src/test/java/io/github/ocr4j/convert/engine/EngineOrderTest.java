package io.github.ocr4j.convert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.client.DocumentTransport;
import io.github.ocr4j.convert.ledger.Budget;
import io.github.ocr4j.convert.routing.Routing;
import io.github.ocr4j.convert.store.StoreMode;
import io.github.ocr4j.convert.store.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
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
import java.util.Map;
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
  private final List<EngineName> asked = new ArrayList<>();

  private final Engines engines =
      new Engines() {
        @Override
        protected OcrEngine engine(
            EngineChoice choice, RemoteSettings remote, EmbeddedSettings embedded) {
          return request -> {
            asked.add(choice.engine());
            return new OcrResponse(
                List.of(OcrPage.builder(0, "text").build()), "model", UsageInfo.ofPages(1));
          };
        }
      };

  @ParameterizedTest(name = "stored: remote {0}, embedded {1}; key {2}: {3} answers, asked: {4}")
  @CsvSource({
    "false, false, false, local, LOCAL",
    "false, false, true, mistral, MISTRAL",
    "false, true, false, local, ",
    "false, true, true, mistral, MISTRAL",
    "true, false, false, mistral, ",
    "true, false, true, mistral, ",
    "true, true, false, mistral, ",
    "true, true, true, mistral, "
  })
  void everyStoreAndKeyFollowTheOrder(
      boolean storedRemote, boolean storedEmbedded, boolean key, String engine, EngineName called) {
    if (storedEmbedded) {
      answeredBy(EngineName.LOCAL, Optional.empty());
    }
    if (storedRemote) {
      answeredBy(EngineName.MISTRAL, Optional.of(KEY));
    }
    asked.clear();

    String answered = answeredBy(EngineName.AUTO, key ? Optional.of(KEY) : Optional.empty());

    assertThat(answered).isEqualTo(engine);
    assertThat(asked).isEqualTo(called == null ? List.of() : List.of(called));
  }

  @Test
  void withoutAKeyOnlyADocumentThatIsStoredInFullIsServed() {
    OcrRequest other = REQUEST.toBuilder().pages(PageSelection.of(0)).build();
    answeredBy(EngineName.MISTRAL, Optional.of(KEY), other);

    assertThat(answeredBy(EngineName.AUTO, Optional.empty())).isEqualTo("local");
  }

  @Test
  void theEmbeddedEngineAloneLeavesPaidAnswersAside() {
    answeredBy(EngineName.MISTRAL, Optional.of(KEY));

    assertThat(answeredBy(EngineName.LOCAL, Optional.of(KEY))).isEqualTo("local");
  }

  private String answeredBy(EngineName wanted, Optional<ApiKey> key) {
    return answeredBy(wanted, key, REQUEST);
  }

  private String answeredBy(EngineName wanted, Optional<ApiKey> key, OcrRequest request) {
    EngineChoice choice = EngineChoice.of(wanted, "ocr", false, () -> key);
    RemoteSettings remote =
        new RemoteSettings(
            "http://localhost:1",
            "mistral-ocr-latest",
            Map.of(),
            DocumentTransport.AUTO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    EmbeddedSettings embedded =
        new EmbeddedSettings(EmbeddedSettings.SHIPPED, Optional.empty(), false);
    MoneySettings money =
        new MoneySettings(
            new StoreSettings(folder.resolve("store"), StoreMode.READ_WRITE),
            folder.resolve("ledger.jsonl"),
            PriceList.standard(),
            Budget.unlimited(),
            "run",
            StorePolicy.standard());
    try (EngineSession session =
        engines.open(choice, remote, embedded, Routing.ALL, ImageSplit.none(), money)) {
      return session.engines().front().answer(request).origins().get(0).engine();
    }
  }
}
