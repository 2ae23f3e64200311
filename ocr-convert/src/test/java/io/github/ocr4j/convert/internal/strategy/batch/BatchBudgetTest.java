package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A budget holds for whole jobs, before anything is uploaded. */
class BatchBudgetTest extends BatchFixture {
  @Test
  void aBudgetRefusesBeforeAnythingIsUploaded() {
    LedgerBilling poor =
        new LedgerBilling(
            ledger("store"), "run", PriceList.standard(), Budget.perRun(Budget.Limit.ofPages(9)));
    RunContext context =
        new RunContext(
            CallExecutor.of(new StoringEngine(shelf("store"), client().engine(), poor)),
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
    twoModels.set(
        3, requests.get(3).withOptions(OcrOptions.defaults().withModel("mistral-ocr-2512")));
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
}
