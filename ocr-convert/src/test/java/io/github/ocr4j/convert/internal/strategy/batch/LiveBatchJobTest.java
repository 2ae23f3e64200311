package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Runs that meet a job which another run has submitted. */
class LiveBatchJobTest extends BatchFixture {
  @Test
  void submitsNowAndCollectsLater() {
    restart(new BatchSettings().queueDelay(Duration.ofMillis(400)));
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
    restart(new BatchSettings().queueDelay(Duration.ofMillis(400)));
    RunContext context = context("store");
    strategy("store", BatchMode.SUBMIT, step -> {})
        .run(plan("store", requests.subList(0, 2)), context);
    RunResult all = run("store", BatchMode.WAIT, step -> {});

    assertThat(all.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(10);
  }

  @Test
  void runsThatWaitForTheSameJobPayForItOnce() throws Exception {
    restart(new BatchSettings().queueDelay(Duration.ofMillis(300)));
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
    restart(new BatchSettings().queueDelay(Duration.ofHours(1)));
    StoredAnswers shelf = shelf("store");
    StoringEngine single = new StoringEngine(shelf, client().engine(), Billing.none());
    requests.forEach(single::process);
    ManualTime later = new ManualTime();
    later.advance(Duration.between(later.now(), Instant.now()).plus(Duration.ofHours(2)));
    StoredAnswers forced =
        new StoredAnswers(shelf.store(), shelf.engine(), StorePolicy.standard().forced());

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
    restart(new BatchSettings().queueDelay(Duration.ofMillis(400)));
    OcrRequest whole = requests.get(3);
    OcrRequest part = whole.withPages(PageSelection.of(0, 1));
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
    restart(new BatchSettings().missesAfterCreation(2));

    assertThat(run("store", BatchMode.WAIT, step -> {}).failures()).isEmpty();
  }

  @Test
  void aJobThatTheServiceHasLostIsGivenUp() throws IOException {
    restart(new BatchSettings().queueDelay(Duration.ofHours(1)));
    run("store", BatchMode.SUBMIT, step -> {});
    stopAndStartAnew();
    ManualTime later = new ManualTime();
    later.advance(Duration.between(later.now(), Instant.now()).plus(Duration.ofHours(2)));

    strategy("store", BatchMode.COLLECT, step -> {}).collect(contextAt("store", later));

    assertThat(left()).isEmpty();
    assertThat(ledger("store").history().openCalls()).isEmpty();
    assertThat(ledger("store").history().total().possiblyBilledPages()).isEqualTo(10);
  }
}
