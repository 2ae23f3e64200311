package io.github.ocr4j.convert.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.option.Budget.Limit;
import io.github.ocr4j.convert.plan.Expense;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private final ManualTime time = new ManualTime();
  private final Ledger ledger = Ledger.inMemory(time);
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void refusesTheCallThatWouldExceedTheCostBeforeItIsMade() {
    LedgerBilling billing = billing("run", Budget.perRun(Limit.ofCost(Money.usd("0.05"))));
    pay(billing, 10);

    assertThatThrownBy(() -> pay(billing, 3))
        .isInstanceOf(BudgetException.class)
        .hasMessage(
            "Refused before the call: $0.012 on top of $0.04 of this run would exceed"
                + " maxCost=$0.05. Planned: 3 pages of a.pdf with mistral-ocr-latest.");
    assertThat(calls).hasValue(1);
    assertThat(ledger.history().calls()).hasSize(1);
  }

  @Test
  void spendsTheBudgetToItsLastCent() {
    LedgerBilling billing = billing("run", Budget.perRun(Limit.ofCost(Money.usd("0.05"))));
    pay(billing, 10);
    pay(billing, 2);

    assertThat(ledger.history().total().price()).isEqualTo(Money.usd("0.048"));
  }

  @Test
  void refusesTheCallThatWouldExceedThePages() {
    LedgerBilling billing = billing("run", Budget.perRun(Limit.ofPages(12)));
    pay(billing, 10);
    pay(billing, 2);

    assertThatThrownBy(() -> pay(billing, 1)).hasMessageContaining("maxPages=12");
  }

  @Test
  void anotherRunHasItsOwnBudget() {
    Budget budget = Budget.perRun(Limit.ofPages(10));
    pay(billing("run-1", budget), 10);
    pay(billing("run-2", budget), 10);

    assertThat(calls).hasValue(2);
  }

  @Test
  void allRunsOfAPeriodShareItsLimit() {
    Budget budget = Budget.unlimited().withPeriod(BudgetPeriod.DAY, Limit.ofPages(15));
    pay(billing("run-1", budget), 10);

    assertThatThrownBy(() -> pay(billing("run-2", budget), 6))
        .hasMessageContaining("maxPagesPerPeriod=15")
        .hasMessageContaining("since 2026-11-21T00:00:00Z");
    time.advance(Duration.ofDays(1));
    pay(billing("run-3", budget), 6);
    assertThat(calls).hasValue(2);
  }

  @Test
  void threadsNeverExceedTheBudgetTogether() {
    LedgerBilling billing = billing("run", Budget.perRun(Limit.ofPages(7)));
    List<CompletableFuture<Void>> payers =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.runAsync(() -> pay(billing, 1)))
            .toList();
    payers.forEach(payer -> payer.handle((nothing, failure) -> null).join());

    assertThat(calls).hasValue(7);
  }

  @Test
  void anUnknownPriceCannotBeHeldAgainstACost() {
    LedgerBilling billing = billing("run", Budget.perRun(Limit.ofCost(Money.usd("100"))));

    assertThatThrownBy(
            () ->
                billing.requireWithinBudget(
                    new Expense(OptionalLong.of(5), Optional.empty()), "Planned: x."))
        .isInstanceOf(BudgetException.class)
        .hasMessageContaining("price of this is unknown")
        .hasMessageContaining("Planned: x.");
  }

  @Test
  void anUnknownNumberOfPagesCannotBeHeldAgainstAPageLimit() {
    LedgerBilling billing = billing("run", Budget.perRun(Limit.ofPages(100)));

    assertThatThrownBy(
            () ->
                billing.requireWithinBudget(
                    new Expense(OptionalLong.empty(), Optional.empty()), "Planned: x."))
        .hasMessageContaining("Only the engine can count");
  }

  @Test
  void periodsBeginWhenACalendarSaysSo() {
    Instant saturday = Instant.parse("2026-11-21T12:00:00Z");

    assertThat(BudgetPeriod.DAY.start(saturday)).isEqualTo("2026-11-21T00:00:00Z");
    assertThat(BudgetPeriod.WEEK.start(saturday)).isEqualTo("2026-11-16T00:00:00Z");
    assertThat(BudgetPeriod.MONTH.start(saturday)).isEqualTo("2026-11-01T00:00:00Z");
    assertThat(BudgetPeriod.YEAR.start(saturday)).isEqualTo("2026-01-01T00:00:00Z");
  }

  private LedgerBilling billing(String run, Budget budget) {
    return new LedgerBilling(ledger, run, PriceList.standard(), budget);
  }

  private void pay(LedgerBilling billing, int pages) {
    Charge charge =
        new Charge(
            "sha",
            "a.pdf",
            PageSelection.all(),
            OptionalInt.of(pages),
            "mistral",
            "mistral-ocr-latest",
            Rate.SYNC);
    billing.charge(
        charge,
        CallObserver.none(),
        observer -> {
          calls.incrementAndGet();
          return new OcrResponse(
              List.of(OcrPage.builder(0, "text").build()), "m", UsageInfo.ofPages(pages));
        });
  }
}
