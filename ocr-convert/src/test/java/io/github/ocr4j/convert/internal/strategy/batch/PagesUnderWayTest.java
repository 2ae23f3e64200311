package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.simulated.batch.BatchSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PagesUnderWayTest extends BatchFixture {

  @Test
  void pagesThatAJobReadsAreNotPaidForBesideIt() {
    restart(new BatchSettings().queueDelay(Duration.ofHours(1)));
    strategy("store", BatchMode.SUBMIT, step -> {})
        .run(plan("store", requests.subList(0, 2)), context("store"));

    RunResult result = readNow(shelf("store"));

    assertThat(result.failures()).isEmpty();
    assertThat(result.outcomes().subList(0, 2))
        .allMatch(outcome -> outcome.pending().orElseThrow().contains("is reading doc-"));
    assertThat(result.outcomes().subList(2, 4)).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(7);
  }

  @Test
  void aForcedRequestPaysASecondTime() {
    restart(new BatchSettings().queueDelay(Duration.ofHours(1)));
    run("store", BatchMode.SUBMIT, step -> {});
    StoredAnswers shelf = shelf("store");

    RunResult result =
        readNow(new StoredAnswers(shelf.store(), shelf.engine(), shelf.policy().forced()));

    assertThat(result.outcomes()).allMatch(outcome -> outcome.result().isPresent());
  }

  @Test
  void whatAJobHasReadIsServedOnceItIsCollected() {
    run("store", BatchMode.SUBMIT, step -> {});
    BatchStrategy batch = strategy("store", BatchMode.COLLECT, step -> {});
    LiveJobs jobs = new LiveJobs(folder.resolve("jobs"));
    while (!jobs.isEmpty()) {
      batch.collect(context("store"));
    }

    RunResult result = readNow(shelf("store"));

    assertThat(result.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(10);
  }

  private RunResult readNow(StoredAnswers shelf) {
    LiveJobs jobs = new LiveJobs(folder.resolve("jobs"));
    StoringEngine storing = new StoringEngine(shelf, client().engine(), Billing.none(), jobs);
    return new ConcurrentStrategy(2).run(plan("store", requests), RunContext.of(storing));
  }
}
