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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoringEngineTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");

  @TempDir Path folder;
  private final ManualTime time = new ManualTime();
  private final CountingEngine engine = new CountingEngine("mistral-ocr-latest");
  private final List<String> damaged = new CopyOnWriteArrayList<>();
  private OcrRequest request;

  @BeforeEach
  void writeDocument() {
    request = OcrRequest.of(Document.of(TestPdf.write(folder.resolve("report.pdf"), 5, 1)));
  }

  @Test
  void aStoredDocumentIsServedWithoutACallAndWithoutADifference() {
    String first = WireJson.write(storing().process(request));
    OcrResult second = storing().answer(request);

    assertThat(engine.calls()).hasSize(1);
    assertThat(WireJson.write(second.response())).isEqualTo(first);
    assertThat(second.origins()).allMatch(PageOrigin::fromStore).hasSize(5);
  }

  @Test
  void aLongerRangePaysForTheNewPagesOnly() {
    storing().process(pages("1-2"));
    OcrResult longer = storing().answer(pages("1-4"));

    assertThat(engine.askedPages()).containsExactly("0,1", "2,3");
    assertThat(longer.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2, 3);
    assertThat(longer.pagesFromStore()).isEqualTo(2);
  }

  @Test
  void allPagesAreCompletedFromAStoredRange() {
    storing().process(pages("2-3"));
    storing().process(request);

    assertThat(engine.askedPages()).containsExactly("1,2", "0,3,4");
  }

  @Test
  void idsAreUniqueOverPagesThatCameInSeveralAnswers() {
    storing().process(pages("4-5"));
    OcrResponse response = storing().process(request);

    assertThat(response.pages())
        .flatExtracting(OcrPage::images)
        .extracting(OcrImage::id)
        .containsExactly("img-0.jpeg", "img-1.jpeg", "img-2.jpeg", "img-3.jpeg", "img-4.jpeg");
    assertThat(response.pages().get(4).markdown()).contains("![img-4.jpeg](img-4.jpeg)");
  }

  @Test
  void anIdThatTheServiceOnlyNotesIsNotPaidForAgain() {
    storing().process(request);
    OcrResult named = storing().answer(request.toBuilder().id("build-7").build());

    assertThat(engine.calls()).hasSize(1);
    assertThat(named.origins()).allMatch(PageOrigin::fromStore);
  }

  @Test
  void otherParametersAreOtherAnswers() {
    storing().process(request);
    storing().process(request.toBuilder().tableFormat(TableFormat.HTML).build());
    storing().process(request.toBuilder().model("mistral-ocr-2512").build());

    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void theNameOfTheDefaultModelAndTheDefaultAreTheSameRequest() {
    storing().process(request);
    storing().process(request.toBuilder().model("mistral-ocr-latest").build());

    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void anEmbeddedEngineIsAskedAgainWhenItsOutputVersionRises() {
    storing(EngineIdentity.embedded("local", 1), StorePolicy.standard()).process(request);
    storing(EngineIdentity.embedded("local", 1), StorePolicy.standard()).process(request);
    storing(EngineIdentity.embedded("local", 2), StorePolicy.standard()).process(request);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void aDocumentUnderAnotherNameIsTheSameDocument() throws IOException {
    storing().process(request);
    Path copy = Files.copy(folder.resolve("report.pdf"), folder.resolve("copy.pdf"));
    storing().process(OcrRequest.of(Document.of(copy)));
    storing().process(OcrRequest.of(Document.of(Files.readAllBytes(copy), "bytes.pdf")));

    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void pagesOlderThanTheLimitAreAskedForAgain() {
    StorePolicy week = StorePolicy.standard().withMaxAge(Duration.ofDays(7));
    storing().process(request);
    time.advance(Duration.ofDays(7));
    storing(MISTRAL, week).process(request);
    time.advance(Duration.ofSeconds(1));
    storing(MISTRAL, week).process(request);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void forceReplacesWhatIsStored() {
    storing().process(request);
    time.advance(Duration.ofSeconds(5));
    engine.text(index -> "Better page " + index);
    OcrResponse forced = storing(MISTRAL, StorePolicy.standard().forced()).process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(forced.pages().get(0).markdown()).startsWith("Better");
    assertThat(storing().process(request).pages().get(0).markdown()).startsWith("Better");
  }

  @Test
  void theModelThatAnsweredAMovingAliasIsRecorded() {
    OcrEngine resolved = new CountingEngine("mistral-ocr-4-1");
    new StoringEngine(shelf(MISTRAL, StorePolicy.standard()), resolved, Billing.none())
        .process(request);

    OcrResult stored = storing().answer(request);

    assertThat(engine.calls()).isEmpty();
    assertThat(stored.response().model()).isEqualTo("mistral-ocr-4-1");
  }

  @Test
  void aPageTheEngineReturnsNothingForIsNotAskedForAgain() {
    engine.returningAtMost(3);
    storing().process(request);
    OcrResponse again = storing().process(request);

    assertThat(engine.calls()).hasSize(1);
    assertThat(again.pages()).hasSize(3);
  }

  @Test
  void anAnswerWhosePagesHangTogetherIsStoredAsAWhole() {
    OcrRequest limited = request.toBuilder().imageLimit(2).build();
    String first = WireJson.write(storing().process(limited));

    assertThat(WireJson.write(storing().process(limited))).isEqualTo(first);
    storing().process(limited.toBuilder().pages(PageSelection.of(0)).build());
    assertThat(engine.askedPages()).containsExactly("all", "0");
  }

  @Test
  void documentsWithoutContentAreStoredOnlyUnderANameOfTheCaller() {
    OcrRequest remote = OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf?sig=1")));
    StorePolicy named = StorePolicy.standard().withNames(document -> Optional.of("manual v3"));

    storing().process(remote);
    storing().process(remote);
    storing(MISTRAL, named).process(remote);
    storing(MISTRAL, named).process(remote);

    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void aPaidAnswerIsInTheStoreBeforeItsLedgerEntryIsClosed() {
    List<Boolean> storedWhenClosing = new CopyOnWriteArrayList<>();
    Billing billing =
        (charge, call) -> {
          OcrResponse response = call.get();
          storedWhenClosing.add(shelf(MISTRAL, StorePolicy.standard()).find(request).isPresent());
          return response;
        };

    new StoringEngine(shelf(MISTRAL, StorePolicy.standard()), engine, billing).process(request);

    assertThat(storedWhenClosing).containsExactly(true);
  }

  @Test
  void onlyMissingPagesAreChargedAndTheOthersAreSaved() {
    Ledger ledger = Ledger.inMemory(time);
    try (LedgerBilling billing =
        new LedgerBilling(ledger, "run", PriceList.standard(), Budget.unlimited())) {
      StoringEngine storing =
          new StoringEngine(shelf(MISTRAL, StorePolicy.standard()), engine, billing);
      storing.process(pages("1-2"));
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
                shelf(EngineIdentity.embedded("local", 1), StorePolicy.standard()),
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
        new StoringEngine(shelf(MISTRAL, StorePolicy.standard()), failing, Billing.none());

    assertThatThrownBy(() -> storing.process(request)).hasMessage("down");
    storing().process(request);
    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void aDamagedPageIsReportedAskedForAgainAndHealed() throws IOException {
    storing().process(request);
    Path page = find("page-0002.json");
    Files.writeString(page, Files.readString(page).replace("Page 1", "Page 7"));

    OcrResponse response = storing().process(request);
    storing().process(request);

    assertThat(response.pages().get(1).markdown()).startsWith("Page 1");
    assertThat(engine.askedPages()).containsExactly("all", "1");
    assertThat(damaged.get(0)).endsWith("page-0002.json: its checksum does not fit");
  }

  @Test
  void aPageCutOffAnywhereIsNeverServed() throws IOException {
    storing().process(pages("1"));
    Path page = find("page-0001.json");
    byte[] whole = Files.readAllBytes(page);
    for (int length = 0; length < whole.length - 4; length += 7) {
      Files.write(page, Arrays.copyOf(whole, length));

      assertThat(shelf(MISTRAL, StorePolicy.standard()).find(pages("1"))).isEmpty();
    }
  }

  @Test
  void aDamagedImageCostsItsPageOnly() throws IOException {
    storing().process(request);
    Path image;
    try (Stream<Path> images =
        Files.list(find("page-0001.json").getParent().resolveSibling("images"))) {
      image = images.sorted().findFirst().orElseThrow();
    }
    Files.write(image, new byte[] {1, 2, 3});

    storing().process(request);
    storing().process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(engine.calls().get(1).pages().indexes()).hasSize(1);
    assertThat(damaged).singleElement().asString().contains("is damaged");
  }

  @Test
  void lineEndsChangedByVersionControlAreNoDamage() throws IOException {
    storing().process(request);
    for (Path file : List.copyOf(tree().keySet())) {
      if (file.toString().endsWith(".json")) {
        Files.writeString(
            store().directory().resolve(file), tree().get(file).replace("\n", "\r\n"));
      }
    }

    assertThat(shelf(MISTRAL, StorePolicy.standard()).find(request)).isPresent();
  }

  @Test
  void aFileThatChangesBetweenTwoRequestsIsAnotherDocument() throws IOException {
    StoringEngine storing = storing();
    storing.process(request);
    TestPdf.write(folder.resolve("report.pdf"), 4, 2);
    OcrResponse changed = storing.process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(changed.pages()).hasSize(4);
  }

  @Test
  void aStoreMayBeMoved() throws IOException {
    storing().process(request);
    Path moved = Files.move(folder.resolve("store"), folder.resolve("moved"));

    ResultStore store = ResultStore.builder(moved).time(time).build();
    assertThat(new EngineShelf(store, MISTRAL, StorePolicy.standard()).find(request)).isPresent();
  }

  @Test
  void theSameAnswersGiveTheSameFiles() throws IOException {
    storing().process(request);
    Map<Path, String> first = tree();
    Files.move(folder.resolve("store"), folder.resolve("first"));
    storing().process(request);

    assertThat(tree()).isEqualTo(first);
    assertThat(first.keySet())
        .extracting(Path::toString)
        .contains(".gitattributes", ".gitignore", "ocr4j-store.json")
        .noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void aReadOnlyStoreServesAndStaysAsItIs() throws IOException {
    storing().process(pages("1"));
    Map<Path, String> before = tree();
    ResultStore readOnly =
        ResultStore.builder(folder.resolve("store")).mode(StoreMode.READ_ONLY).time(time).build();
    StoringEngine storing =
        new StoringEngine(
            new EngineShelf(readOnly, MISTRAL, StorePolicy.standard()), engine, Billing.none());

    OcrResponse response = storing.process(pages("1-2"));

    assertThat(response.pages()).hasSize(2);
    assertThat(engine.askedPages()).containsExactly("0", "1");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void threadsThatWantTheSameDocumentMakeOneCall() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    StoringEngine storing =
        new StoringEngine(shelf(MISTRAL, StorePolicy.standard()), engine, Billing.none());
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
  void refusesAStoreOfALaterFormat() throws IOException {
    storing().process(request);
    Path marker = folder.resolve("store/ocr4j-store.json");
    Files.write(marker, ChecksummedJson.write(new StoreFiles.StoreFile(99)));

    assertThatThrownBy(this::store)
        .hasMessageContaining("format 99")
        .hasMessageContaining("update");
  }

  @Test
  void storedPaidPagesAreServedBeforeAnotherEngineIsAsked() {
    storing().process(request);
    CountingEngine local = new CountingEngine("local");
    StoringEngine embedded =
        new StoringEngine(
            shelf(EngineIdentity.embedded("local", 1), StorePolicy.standard()),
            local,
            Billing.none());
    StoredFirstEngine first =
        new StoredFirstEngine(shelf(MISTRAL, StorePolicy.standard()), embedded);
    OcrRequest other = OcrRequest.of(Document.of(TestPdf.bytes(1, 2), "other.pdf"));

    assertThat(first.answer(request).origins().get(0).engine()).isEqualTo("mistral");
    assertThat(first.answer(other).origins().get(0).engine()).isEqualTo("local");
    assertThat(local.calls()).hasSize(1);
  }

  private OcrRequest pages(String numbers) {
    return request.toBuilder().pages(PageSelection.parseNumbers(numbers)).build();
  }

  private StoringEngine storing() {
    return storing(MISTRAL, StorePolicy.standard());
  }

  private StoringEngine storing(EngineIdentity identity, StorePolicy policy) {
    return new StoringEngine(shelf(identity, policy), engine, Billing.none());
  }

  private EngineShelf shelf(EngineIdentity identity, StorePolicy policy) {
    return new EngineShelf(store(), identity, policy);
  }

  private ResultStore store() {
    return ResultStore.builder(folder.resolve("store"))
        .time(time)
        .listener(
            new StoreListener() {
              @Override
              public void damaged(String file, String reason) {
                damaged.add(file + ": " + reason);
              }
            })
        .build();
  }

  private Path find(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private Map<Path, String> tree() throws IOException {
    Path root = folder.resolve("store");
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
