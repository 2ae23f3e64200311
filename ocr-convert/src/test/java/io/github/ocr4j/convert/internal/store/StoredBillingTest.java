package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.ManualTime;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is billed beside a store. */
class StoredBillingTest {
  @TempDir Path folder;
  private StoreFixture fixture;
  private CountingEngine engine;
  private ManualTime time;
  private OcrRequest request;

  @BeforeEach
  void writeDocument() {
    fixture = new StoreFixture(folder);
    engine = fixture.engine();
    time = fixture.time();
    request = fixture.request();
  }

  @Test
  void aPaidAnswerIsInTheStoreBeforeItsLedgerEntryIsClosed() {
    List<Boolean> storedWhenClosing = new CopyOnWriteArrayList<>();
    Billing billing =
        (charge, observer, call) -> {
          OcrResponse response = call.apply(observer);
          storedWhenClosing.add(
              fixture
                  .shelf(StoreFixture.MISTRAL, StorePolicy.standard())
                  .find(request)
                  .isPresent());
          return response;
        };

    new StoringEngine(fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), engine, billing)
        .process(request);

    assertThat(storedWhenClosing).containsExactly(true);
  }

  @Test
  void onlyMissingPagesAreChargedAndTheOthersAreSaved() {
    Ledger ledger = Ledger.inMemory(time);
    try (LedgerBilling billing =
        new LedgerBilling(ledger, "run", PriceList.standard(), Budget.unlimited())) {
      StoringEngine storing =
          new StoringEngine(
              fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), engine, billing);
      storing.process(fixture.pages("1-2"));
      storing.process(request);
      storing.process(request);
    }

    assertThat(ledger.history().total().pages()).isEqualTo(5);
    assertThat(ledger.history().pagesSaved()).isEqualTo(7);
  }

  @Test
  void anEmbeddedEngineIsNotBilled() {
    Billing refusing =
        (charge, observer, call) -> {
          throw new AssertionError("billed");
        };

    OcrResponse response =
        new StoringEngine(
                fixture.shelf(EngineIdentity.embedded("local", 1), StorePolicy.standard()),
                engine,
                refusing)
            .process(request);

    assertThat(response.pages()).hasSize(5);
  }
}
