package io.github.ocr4j.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.ledger.Budget;
import io.github.ocr4j.ledger.Charge;
import io.github.ocr4j.ledger.LedgerBilling;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.plan.Planner;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.store.StoringEngine;
import io.github.ocr4j.strategy.RunContext;
import io.github.ocr4j.strategy.RunListener;
import io.github.ocr4j.strategy.RunResult;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BatchStrategyTest extends BatchFixture {
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

  /** Another build spends between this run's plan and its submission. */
  @Test
  void aJobThatTheBudgetRefusesIsForgottenWithAllThatWereToFollow() throws IOException {
    LedgerBilling poor =
        new LedgerBilling(
            ledger("store"), "run", PriceList.standard(), Budget.perRun(Budget.Limit.ofPages(10)));
    RunContext context = contextOf("store", poor);
    List<OcrRequest> twoModels = new ArrayList<>(requests);
    twoModels.set(3, requests.get(3).toBuilder().model("mistral-ocr-2512").build());
    Checkpoint spending =
        step -> {
          if (step.equals("prepared")) {
            poor.open("other", charge(1));
          }
        };

    assertThatThrownBy(
            () ->
                strategy("store", BatchMode.SUBMIT, spending)
                    .run(plan("store", twoModels), context))
        .isInstanceOf(BudgetException.class)
        .hasMessageContaining("Refused before the call")
        .hasMessageContaining("Planned: ");

    assertThat(ledger("store").history().openCalls()).hasSize(4);
    assertThat(left()).hasSize(1);
    RunResult collected =
        strategy("store", BatchMode.WAIT, step -> {})
            .run(plan("store", requests.subList(0, 3)), context("store"));
    assertThat(collected.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(6);
    assertThat(left()).isEmpty();
  }

  private static Charge charge(int pages) {
    return new Charge(
        "d",
        "other.pdf",
        PageSelection.all(),
        OptionalInt.of(pages),
        "mistral",
        "mistral-ocr-latest",
        Rate.SYNC);
  }

  @Test
  void runsThatWaitForTheSameJobPayForItOnce() throws Exception {
    restart(BatchSettings.builder().queueDelay(Duration.ofMillis(300)).build());
    run("store", BatchMode.SUBMIT, step -> {});
    CompletableFuture<RunResult> other =
        CompletableFuture.supplyAsync(() -> run("store", BatchMode.WAIT, step -> {}));
    RunResult one = run("store", BatchMode.WAIT, step -> {});

    assertThat(one.failures()).isEmpty();
    assertThat(other.get().failures()).isEmpty();
    assertThat(ledger("store").history().total().pages()).isEqualTo(10);
    assertThat(ledger("store").history().total().possiblyBilledPages()).isZero();
  }

  @Test
  void whoForcesARequestIsNotGivenWhatWasStoredBefore() {
    restart(BatchSettings.builder().queueDelay(Duration.ofHours(1)).build());
    EngineShelf shelf = shelf("store");
    StoringEngine single = new StoringEngine(shelf, client().engine(), Billing.none());
    requests.forEach(single::process);
    ManualTime later = new ManualTime();
    later.advance(Duration.between(later.now(), Instant.now()).plus(Duration.ofHours(2)));
    EngineShelf forced =
        new EngineShelf(shelf.store(), shelf.engine(), StorePolicy.standard().forced());

    RunResult submitted =
        new BatchStrategy(
                client(),
                forced,
                folder.resolve("jobs"),
                BatchOptions.defaults(),
                BatchMode.SUBMIT,
                BatchPolling.defaults())
            .run(Planner.builder(forced).build().plan(requests), contextAt("store", later));

    assertThat(submitted.outcomes()).allMatch(outcome -> outcome.pending().isPresent());
  }

  @Test
  void pagesOfADocumentThatNoJobReadsAreSubmittedBesideThoseThatOneDoes() {
    restart(BatchSettings.builder().queueDelay(Duration.ofMillis(400)).build());
    OcrRequest whole = requests.get(3);
    OcrRequest part = whole.toBuilder().pages(PageSelection.of(0, 1)).build();
    strategy("store", BatchMode.SUBMIT, step -> {})
        .run(plan("store", List.of(part)), context("store"));

    RunResult all =
        strategy("store", BatchMode.WAIT, step -> {})
            .run(plan("store", List.of(whole)), context("store"));

    assertThat(all.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(4);
  }

  @Test
  void aJobThatTheServiceDoesNotKnowYetIsWaitedFor() {
    restart(BatchSettings.builder().missesAfterCreation(2).build());

    assertThat(run("store", BatchMode.WAIT, step -> {}).failures()).isEmpty();
  }

  @Test
  void aJobThatTheServiceHasLostIsGivenUp() throws IOException {
    restart(BatchSettings.builder().queueDelay(Duration.ofHours(1)).build());
    run("store", BatchMode.SUBMIT, step -> {});
    stopAndStartAnew();
    ManualTime later = new ManualTime();
    later.advance(Duration.between(later.now(), Instant.now()).plus(Duration.ofHours(2)));

    strategy("store", BatchMode.COLLECT, step -> {}).collect(contextAt("store", later));

    assertThat(left()).isEmpty();
    assertThat(ledger("store").history().openCalls()).isEmpty();
    assertThat(ledger("store").history().total().possiblyBilledPages()).isEqualTo(10);
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
