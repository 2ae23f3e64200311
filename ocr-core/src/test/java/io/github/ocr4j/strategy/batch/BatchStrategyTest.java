package io.github.ocr4j.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.files.FileQuery;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.ledger.Budget;
import io.github.ocr4j.ledger.Ledger;
import io.github.ocr4j.ledger.LedgerBilling;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.plan.Plan;
import io.github.ocr4j.plan.Planner;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.routing.PageRouter;
import io.github.ocr4j.routing.Routing;
import io.github.ocr4j.routing.RoutingEngine;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.ResultStore;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.store.StoringEngine;
import io.github.ocr4j.strategy.DocumentOutcome;
import io.github.ocr4j.strategy.RunContext;
import io.github.ocr4j.strategy.RunListener;
import io.github.ocr4j.strategy.RunResult;
import io.github.ocr4j.testing.TestPdf;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchStrategyTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");
  private static final BatchPolling QUICKLY =
      new BatchPolling(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(30));

  @TempDir Path folder;
  private SimulatedService service = SimulatedService.start();
  private MistralClient client;
  private final List<OcrRequest> requests =
      IntStream.range(0, 4)
          .mapToObj(i -> OcrRequest.of(Document.of(TestPdf.bytes(1 + i, i), "doc-" + i + ".pdf")))
          .toList();

  @AfterEach
  void stopService() {
    client.close();
    service.close();
  }

  @Test
  void readsEverythingAtHalfThePriceAndCleansUp() throws IOException {
    RunResult result = run("store", BatchMode.WAIT, step -> {});

    assertThat(result.failures()).isEmpty();
    assertThat(result.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().batchPages()).isEqualTo(10);
    assertThat(ledger("store").history().total().price()).isEqualTo(Money.usd("0.02"));
    assertThat(ledger("store").history().openCalls()).isEmpty();
    assertThat(left()).isEmpty();
    assertThat(uploads()).isZero();
  }

  @Test
  void aBatchAnswersLikeSingleCalls() {
    run("store", BatchMode.WAIT, step -> {});
    StoringEngine single = new StoringEngine(shelf("single"), client().engine(), Billing.none());
    for (OcrRequest request : requests) {
      assertThat(WireJson.write(shelf("store").find(request).orElseThrow().response()))
          .isEqualTo(WireJson.write(single.process(request)));
    }
  }

  @Test
  void aRunKilledAnywhereIsContinuedWithoutPayingTwice() throws IOException {
    int steps = steps();
    service.reset();

    for (int step = 0; step < steps; step++) {
      String store = "killed-" + step;
      killAt(store, step);
      RunResult resumed = run(store, BatchMode.WAIT, nothing -> {});

      assertThat(resumed.failures()).as("after a kill at step " + step).isEmpty();
      assertThat(resumed.outcomes()).allMatch(outcome -> outcome.result().isPresent());
      assertThat(service.billing().pages()).as("pages billed").isEqualTo(10L * (step + 1));
      assertThat(ledger(store).history().openCalls()).isEmpty();
      assertThat(left()).isEmpty();
      assertThat(uploads()).as("uploads left").isZero();
    }
    assertThat(steps).isGreaterThan(10);
  }

  @Test
  void submitsNowAndCollectsLater() {
    restart(BatchSettings.builder().queueDelay(Duration.ofMillis(400)).build());
    RunResult submitted = run("store", BatchMode.SUBMIT, step -> {});
    RunResult again = run("store", BatchMode.SUBMIT, step -> {});
    RunResult collected = run("store", BatchMode.WAIT, step -> {});

    assertThat(submitted.outcomes())
        .allMatch(outcome -> outcome.pending().isPresent())
        .first()
        .extracting(outcome -> outcome.pending().orElseThrow())
        .asString()
        .contains("Collect within 24 h");
    assertThat(again.outcomes()).allMatch(outcome -> outcome.pending().isPresent());
    assertThat(collected.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(10);
  }

  @Test
  void onlyNewDocumentsAreSubmittedWhileAJobIsAlive() {
    restart(BatchSettings.builder().queueDelay(Duration.ofMillis(400)).build());
    RunContext context = context("store");
    strategy("store", BatchMode.SUBMIT, step -> {})
        .run(plan("store", requests.subList(0, 2)), context);
    RunResult all = run("store", BatchMode.WAIT, step -> {});

    assertThat(all.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(10);
  }

  @Test
  void aRowThatFailsIsReportedAndTheOthersAreKept() {
    restart(BatchSettings.builder().failAfter(2).inOrder().build());
    RunResult result = run("store", BatchMode.WAIT, step -> {});

    assertThat(result.outcomes().stream().filter(outcome -> outcome.result().isPresent()))
        .hasSize(2);
    assertThat(result.failures()).hasSize(2);
  }

  @Test
  void pagesThatAreFreeAreReadByTheRunsEngineOnceTheJobIsDone() {
    PageRouter router = new PageRouter(Routing.SCANS_ONLY, document -> Optional.of(firstIsText()));
    StoringEngine stored = new StoringEngine(shelf("store"), all -> unexpected(), Billing.none());
    TracedEngine free = request -> OcrResult.fresh(page(request.pages().indexes()), "free");
    Plan plan = Planner.builder(shelf("store")).router(router).build().plan(requests.subList(1, 2));

    RunResult result =
        strategy("store", BatchMode.WAIT, step -> {})
            .run(plan, RunContext.of(new RoutingEngine(router, stored, free)));

    assertThat(service.billing().batchPages()).isEqualTo(1);
    assertThat(result.outcomes())
        .extracting(outcome -> outcome.result().orElseThrow().origins().size())
        .containsExactly(2);
  }

  private static OcrResponse page(List<Integer> indexes) {
    return new OcrResponse(
        List.of(OcrPage.builder(indexes.get(0), "text").build()), "free", UsageInfo.ofPages(1));
  }

  private static PageSource.OpenPages firstIsText() {
    return new PageSource.OpenPages() {
      @Override
      public int count() {
        return 2;
      }

      @Override
      public PageText text(int pageIndex) {
        return new PageText(
            true,
            595,
            842,
            pageIndex == 0 ? List.of(new PageText.PageWord("word", 1, 1, 9, 9)) : List.of());
      }

      @Override
      public Document.InMemory image(int pageIndex, int dotsPerInch) {
        throw new AssertionError("nobody looks at the page");
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  @Test
  void whatIsStoredIsNotSubmitted() {
    run("store", BatchMode.WAIT, step -> {});
    RunResult second = run("store", BatchMode.WAIT, step -> {});

    assertThat(second.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(10);
  }

  @Test
  void aBudgetRefusesBeforeAnythingIsUploaded() {
    LedgerBilling poor =
        new LedgerBilling(
            ledger("store"), "run", PriceList.standard(), Budget.perRun(Budget.Limit.ofPages(9)));
    RunContext context =
        new RunContext(
            new StoringEngine(shelf("store"), client().engine(), poor),
            Optional.of(poor),
            RunListener.none(),
            TimeSource.system());

    assertThatThrownBy(
            () ->
                strategy("store", BatchMode.WAIT, step -> {}).run(plan("store", requests), context))
        .isInstanceOf(BudgetException.class)
        .hasMessageContaining("Planned: 10 pages of 4 documents");
    assertThat(service.requestCount()).isZero();
  }

  private int steps() {
    StepCounter counter = new StepCounter(Integer.MAX_VALUE);
    run("count", BatchMode.WAIT, counter);
    return counter.passed;
  }

  private void killAt(String store, int last) {
    assertThatThrownBy(() -> run(store, BatchMode.WAIT, new StepCounter(last)))
        .isInstanceOf(Killed.class);
  }

  private RunResult run(String store, BatchMode mode, Checkpoint checkpoint) {
    RunResult result = strategy(store, mode, checkpoint).run(plan(store, requests), context(store));
    assertThat(result.outcomes())
        .extracting(DocumentOutcome::request)
        .containsExactlyElementsOf(requests);
    return result;
  }

  private BatchStrategy strategy(String store, BatchMode mode, Checkpoint checkpoint) {
    return new BatchStrategy(
        client(),
        shelf(store),
        folder.resolve("jobs"),
        BatchOptions.defaults(),
        mode,
        QUICKLY,
        checkpoint);
  }

  private RunContext context(String store) {
    LedgerBilling billing =
        new LedgerBilling(ledger(store), "run", PriceList.standard(), Budget.unlimited());
    return new RunContext(
        new StoringEngine(shelf(store), request -> unexpected(), billing),
        Optional.of(billing),
        RunListener.none(),
        TimeSource.system());
  }

  private static OcrResponse unexpected() {
    throw new AssertionError("a batch run makes no single calls");
  }

  private Plan plan(String store, List<OcrRequest> wanted) {
    return Planner.builder(shelf(store)).build().plan(wanted);
  }

  private EngineShelf shelf(String store) {
    return new EngineShelf(
        ResultStore.open(folder.resolve(store)), MISTRAL, StorePolicy.standard());
  }

  private Ledger ledger(String store) {
    return Ledger.open(folder.resolve(store + ".jsonl"), TimeSource.system());
  }

  private MistralClient client() {
    if (client == null) {
      client = connect();
    }
    return client;
  }

  private MistralClient connect() {
    return MistralClient.builder().baseUrl(service.uri().toString()).apiKey("test-key").build();
  }

  private void restart(BatchSettings settings) {
    service.close();
    service = SimulatedService.builder().batch(settings).start();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("jobs"))) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".lock")).toList();
    }
  }

  private int uploads() {
    return client().files().list(FileQuery.all()).data().size();
  }

  /** Stops a run at a step; how often it polls depends on the service, so that counts once. */
  private static final class StepCounter implements Checkpoint {
    private final int last;
    private boolean polled;
    private int passed;

    StepCounter(int last) {
      this.last = last;
    }

    @Override
    public void passed(String step) {
      if (step.equals("polled") && polled) {
        return;
      }
      polled |= step.equals("polled");
      if (passed++ == last) {
        throw new Killed();
      }
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
