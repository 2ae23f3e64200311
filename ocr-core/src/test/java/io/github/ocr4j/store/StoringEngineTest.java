package io.github.ocr4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageOrigin;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.ledger.Budget;
import io.github.ocr4j.ledger.Ledger;
import io.github.ocr4j.ledger.LedgerBilling;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.TableFormat;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoringEngineTest {
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
  void aStoredDocumentIsServedWithoutACallAndWithoutADifference() {
    String first = WireJson.write(fixture.storing().process(request));
    OcrResult second = fixture.storing().answer(request);

    assertThat(engine.calls()).hasSize(1);
    assertThat(WireJson.write(second.response())).isEqualTo(first);
    assertThat(second.origins()).allMatch(PageOrigin::fromStore).hasSize(5);
  }

  @Test
  void aLongerRangePaysForTheNewPagesOnly() {
    fixture.storing().process(fixture.pages("1-2"));
    OcrResult longer = fixture.storing().answer(fixture.pages("1-4"));

    assertThat(engine.askedPages()).containsExactly("0,1", "2,3");
    assertThat(longer.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2, 3);
    assertThat(longer.pagesFromStore()).isEqualTo(2);
  }

  @Test
  void allPagesAreCompletedFromAStoredRange() {
    fixture.storing().process(fixture.pages("2-3"));
    fixture.storing().process(request);

    assertThat(engine.askedPages()).containsExactly("1,2", "0,3,4");
  }

  @Test
  void idsAreUniqueOverPagesThatCameInSeveralAnswers() {
    fixture.storing().process(fixture.pages("4-5"));
    OcrResponse response = fixture.storing().process(request);

    assertThat(response.pages())
        .flatExtracting(OcrPage::images)
        .extracting(OcrImage::id)
        .containsExactly("img-0.jpeg", "img-1.jpeg", "img-2.jpeg", "img-3.jpeg", "img-4.jpeg");
    assertThat(response.pages().get(4).markdown()).contains("![img-4.jpeg](img-4.jpeg)");
  }

  @Test
  void anIdThatTheServiceOnlyNotesIsNotPaidForAgain() {
    fixture.storing().process(request);
    OcrResult named = fixture.storing().answer(request.toBuilder().id("build-7").build());

    assertThat(engine.calls()).hasSize(1);
    assertThat(named.origins()).allMatch(PageOrigin::fromStore);
  }

  @Test
  void otherParametersAreOtherAnswers() {
    fixture.storing().process(request);
    fixture.storing().process(request.toBuilder().tableFormat(TableFormat.HTML).build());
    fixture.storing().process(request.toBuilder().model("mistral-ocr-2512").build());

    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void theNameOfTheDefaultModelAndTheDefaultAreTheSameRequest() {
    fixture.storing().process(request);
    fixture.storing().process(request.toBuilder().model("mistral-ocr-latest").build());

    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void anEmbeddedEngineIsAskedAgainWhenItsOutputVersionRises() {
    fixture.storing(EngineIdentity.embedded("local", 1), StorePolicy.standard()).process(request);
    fixture.storing(EngineIdentity.embedded("local", 1), StorePolicy.standard()).process(request);
    fixture.storing(EngineIdentity.embedded("local", 2), StorePolicy.standard()).process(request);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void aDocumentUnderAnotherNameIsTheSameDocument() throws IOException {
    fixture.storing().process(request);
    Path copy = Files.copy(folder.resolve("report.pdf"), folder.resolve("copy.pdf"));
    fixture.storing().process(OcrRequest.of(Document.of(copy)));
    fixture.storing().process(OcrRequest.of(Document.of(Files.readAllBytes(copy), "bytes.pdf")));

    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void pagesOlderThanTheLimitAreAskedForAgain() {
    StorePolicy week = StorePolicy.standard().withMaxAge(Duration.ofDays(7));
    fixture.storing().process(request);
    time.advance(Duration.ofDays(7));
    fixture.storing(StoreFixture.MISTRAL, week).process(request);
    time.advance(Duration.ofSeconds(1));
    fixture.storing(StoreFixture.MISTRAL, week).process(request);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void forceReplacesWhatIsStored() {
    fixture.storing().process(request);
    time.advance(Duration.ofSeconds(5));
    engine.text(index -> "Better page " + index);
    OcrResponse forced =
        fixture.storing(StoreFixture.MISTRAL, StorePolicy.standard().forced()).process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(forced.pages().get(0).markdown()).startsWith("Better");
    assertThat(fixture.storing().process(request).pages().get(0).markdown()).startsWith("Better");
  }

  @Test
  void theModelThatAnsweredAMovingAliasIsRecorded() {
    OcrEngine resolved = new CountingEngine("mistral-ocr-4-1");
    new StoringEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), resolved, Billing.none())
        .process(request);

    OcrResult stored = fixture.storing().answer(request);

    assertThat(engine.calls()).isEmpty();
    assertThat(stored.response().model()).isEqualTo("mistral-ocr-4-1");
  }

  @Test
  void aPageTheEngineReturnsNothingForIsNotAskedForAgain() {
    engine.returningAtMost(3);
    fixture.storing().process(request);
    OcrResponse again = fixture.storing().process(request);

    assertThat(engine.calls()).hasSize(1);
    assertThat(again.pages()).hasSize(3);
  }

  @Test
  void anAnswerWhosePagesHangTogetherIsStoredAsAWhole() {
    OcrRequest limited = request.toBuilder().imageLimit(2).build();
    String first = WireJson.write(fixture.storing().process(limited));

    assertThat(WireJson.write(fixture.storing().process(limited))).isEqualTo(first);
    fixture.storing().process(limited.toBuilder().pages(PageSelection.of(0)).build());
    assertThat(engine.askedPages()).containsExactly("all", "0");
  }

  @Test
  void documentsWithoutContentAreStoredOnlyUnderANameOfTheCaller() {
    OcrRequest remote = OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf?sig=1")));
    StorePolicy named = StorePolicy.standard().withNames(document -> Optional.of("manual v3"));

    fixture.storing().process(remote);
    fixture.storing().process(remote);
    fixture.storing(StoreFixture.MISTRAL, named).process(remote);
    fixture.storing(StoreFixture.MISTRAL, named).process(remote);

    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void aPaidAnswerIsInTheStoreBeforeItsLedgerEntryIsClosed() {
    List<Boolean> storedWhenClosing = new CopyOnWriteArrayList<>();
    Billing billing =
        (charge, call) -> {
          OcrResponse response = call.get();
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
        (charge, call) -> {
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

  @Test
  void aFailedCallIsNotStored() {
    OcrEngine failing =
        anything -> {
          throw new EngineException("down");
        };
    StoringEngine storing =
        new StoringEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), failing, Billing.none());

    assertThatThrownBy(() -> storing.process(request)).hasMessage("down");
    fixture.storing().process(request);
    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void aFileThatChangesBetweenTwoRequestsIsAnotherDocument() throws IOException {
    StoringEngine storing = fixture.storing();
    storing.process(request);
    TestPdf.write(folder.resolve("report.pdf"), 4, 2);
    OcrResponse changed = storing.process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(changed.pages()).hasSize(4);
  }

  @Test
  void threadsThatWantTheSameDocumentMakeOneCall() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    StoringEngine storing =
        new StoringEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), engine, Billing.none());
    List<CompletableFuture<OcrResponse>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          all.countDown();
                          return storing.process(request);
                        }))
            .limit(4)
            .toList();

    for (CompletableFuture<OcrResponse> answer : answers) {
      assertThat(answer.get().pages()).hasSize(5);
    }
    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void storedPaidPagesAreServedBeforeAnotherEngineIsAsked() {
    fixture.storing().process(request);
    CountingEngine local = new CountingEngine("local");
    StoringEngine embedded =
        new StoringEngine(
            fixture.shelf(EngineIdentity.embedded("local", 1), StorePolicy.standard()),
            local,
            Billing.none());
    StoredFirstEngine first =
        new StoredFirstEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), embedded);
    OcrRequest other = OcrRequest.of(Document.of(TestPdf.bytes(1, 2), "other.pdf"));

    assertThat(first.answer(request).origins().get(0).engine()).isEqualTo("mistral");
    assertThat(first.answer(other).origins().get(0).engine()).isEqualTo("local");
    assertThat(local.calls()).hasSize(1);
  }
}
