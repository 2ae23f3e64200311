package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.simulated.batch.BatchSettings;
import java.io.IOException;
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
  void aRowThatFailsIsReportedAndTheOthersAreKept() {
    restart(new BatchSettings().failAfter(2).inOrder());
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
}
