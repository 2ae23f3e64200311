package io.github.ocr4j.convert.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.BudgetPeriod;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger says that everything cost, may have cost, and would have cost. */
class LedgerCostsTest extends LedgerFixture {

  @Test
  void theBilledPagesCountNotTheExpectedOnes() {
    billing("run-1")
        .charge(charge("a.docx", OptionalInt.empty()), CallObserver.none(), observer -> answer(7));

    assertThat(history().total().pages()).isEqualTo(7);
    assertThat(history().total().price()).isEqualTo(Money.usd("0.028"));
  }

  @Test
  void costsAreSummedByRunDocumentDayAndModel() {
    billing("run-1").charge(charge("a.pdf", 10), CallObserver.none(), observer -> answer(10));
    time.advance(Duration.ofDays(1));
    billing("run-2").charge(charge("a.pdf", 5), CallObserver.none(), observer -> answer(5));
    billing("run-2").charge(charge("b.pdf", 1), CallObserver.none(), observer -> answer(1));

    LedgerHistory history = history();
    assertThat(history.byRun().get("run-2").pages()).isEqualTo(6);
    assertThat(history.byDocument().get("a.pdf").price()).isEqualTo(Money.usd("0.06"));
    assertThat(history.byDay(ZoneOffset.UTC).get(LocalDate.of(2026, 11, 22)).calls()).isEqualTo(2);
    assertThat(history.byModel().get("mistral-ocr-latest").price()).isEqualTo(Money.usd("0.064"));
    assertThat(history.ofRun("run-1").total().pages()).isEqualTo(10);
  }

  @Test
  void aRefusedCallCostsNothingAndATimeOutMayHaveCost() {
    ServiceException.Failure refused =
        new ServiceException.Failure(
            OptionalInt.of(401), Optional.empty(), "no key", Optional.of("corr-1"));
    LedgerBilling billing = billing("run-1");

    assertThatThrownBy(
            () -> billing.charge(charge("a.pdf", 2), CallObserver.none(), throwing(refused)))
        .isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> billing.charge(charge("b.pdf", 3), CallObserver.none(), timingOut()))
        .isInstanceOf(RequestTimeoutException.class);

    Costs total = history().total();
    assertThat(total.pages()).isZero();
    assertThat(total.possiblyBilledPages()).isEqualTo(3);
    assertThat(total.possiblyBilledPrice()).isEqualTo(Money.usd("0.012"));
    assertThat(history().calls().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(history().calls().get(0).correlationId()).contains("corr-1");
  }

  @Test
  void anAttemptThatWasRepeatedMayHaveCostAsMuchAsTheAnswer() {
    LedgerBilling billing = billing("run-1");
    billing.charge(
        charge("a.pdf", 2),
        CallObserver.none(),
        observer -> {
          observer.repeating(1, failure(true));
          return answer(2);
        });
    assertThatThrownBy(
            () ->
                billing.charge(
                    charge("b.pdf", 5),
                    CallObserver.none(),
                    observer -> {
                      observer.repeating(1, failure(true));
                      throw new EngineException("refused in the end");
                    }))
        .isInstanceOf(EngineException.class);

    Costs total = history().total();
    assertThat(total.pages()).isEqualTo(2);
    assertThat(total.possiblyBilledPages()).isEqualTo(7);
    assertThat(total.pagesAtMost()).isEqualTo(9);
    assertThat(total.atMost()).isEqualTo(Money.usd("0.036"));
  }

  @Test
  void pagesOfAnUnknownModelAreCountedApart() {
    Charge unknown =
        new Charge(
            "d", "a.pdf", PageSelection.all(), OptionalInt.of(4), "other", "new-ocr", Rate.SYNC);
    billing("run-1").charge(unknown, CallObserver.none(), observer -> answer(4));

    assertThat(history().total().pages()).isEqualTo(4);
    assertThat(history().total().pagesOfUnknownPrice()).isEqualTo(4);
    assertThat(history().total().price()).isEqualTo(Money.usd("0"));
  }

  @Test
  void whatTheStoreSavedIsOneLinePerRun() throws IOException {
    try (LedgerBilling billing = billing("run-1")) {
      IntStream.range(0, 100).forEach(i -> billing.saved(charge("d" + i + ".pdf", 10)));
    }

    assertThat(history().pagesSaved()).isEqualTo(1000);
    assertThat(history().saved()).isEqualTo(Money.usd("4"));
    assertThat(Files.readAllLines(file())).hasSize(1);
  }

  @Test
  void aCallBelongsToTheDayAndRunInWhichItWasSent() {
    time.advance(Duration.ofHours(24).minus(sinceMidnight()).minusSeconds(1));
    LedgerBilling late = billing("run-1");
    late.charge(
        charge("a.pdf", 3),
        CallObserver.none(),
        observer -> {
          time.advance(Duration.ofSeconds(2));
          return answer(3);
        });

    LedgerHistory history = history();
    assertThat(history.byDay(ZoneOffset.UTC).keySet())
        .containsExactly(LocalDate.ofInstant(time.now(), ZoneOffset.UTC).minusDays(1));
    assertThat(history.byDay(ZoneId.of("+01:00")).keySet())
        .containsExactly(LocalDate.ofInstant(time.now(), ZoneOffset.UTC));
  }

  private Duration sinceMidnight() {
    return Duration.between(BudgetPeriod.DAY.start(time.now()), time.now());
  }

  @Test
  void anAnswerThatALaterRunCollectsCountsForTheRunThatSent() {
    Charge charge = charge("a.pdf", 4);
    billing("run-1").open("row", charge);
    billing("run-2").answered("row", charge, answer(4));

    assertThat(history().byRun().get("run-1").pages()).isEqualTo(4);
    assertThat(ledger().historyOf("run-1").total().pages()).isEqualTo(4);
    assertThat(ledger().historyOf("run-2").calls()).isEmpty();
  }

  @Test
  void theHistoryOfARunIsItsPartOfTheWhole() {
    try (LedgerBilling first = billing("run-1");
        LedgerBilling second = billing("run-2")) {
      pay(first, "a.pdf", 1);
      pay(second, "b.pdf", 2);
      first.saved(charge("c.pdf", 3));
      second.saved(charge("d.pdf", 4));
    }

    assertThat(ledger().historyOf("run-2")).isEqualTo(history().ofRun("run-2"));
    assertThat(ledger().historyOf("run-2").pagesSaved()).isEqualTo(4);
  }

  @Test
  void aRunThatWasKilledMayHavePaidForItsOpenCalls() {
    billing("run-1").open(charge("a.pdf", 5));

    assertThat(history().openCalls())
        .extracting(call -> call.charge().documentName())
        .containsExactly("a.pdf");
    assertThat(history().total().possiblyBilledPages()).isEqualTo(5);
    assertThat(history().total().possiblyBilledPrice()).isEqualTo(Money.usd("0.02"));
    assertThat(history().total().pages()).isZero();
  }

  private static ServiceException failure(boolean possiblyBilled) {
    return new RequestTimeoutException(
        ServiceException.Failure.withoutAnswer("no answer in time")
            .withPossiblyBilled(possiblyBilled),
        null);
  }

  private static Function<CallObserver, OcrResponse> throwing(ServiceException.Failure failure) {
    return observer -> {
      throw new AuthenticationException(failure, null);
    };
  }

  private static Function<CallObserver, OcrResponse> timingOut() {
    ServiceException.Failure failure =
        ServiceException.Failure.withoutAnswer("no answer in time").withPossiblyBilled(true);
    return observer -> {
      throw new RequestTimeoutException(failure, null);
    };
  }

  @Test
  void costsAreSummedInTheCurrencyOfTheLastPrice() throws IOException {
    pay(billing("run-1"), "a.pdf", 10);
    Path offer = folder.resolve("prices.json");
    Files.writeString(
        offer,
        """
        {"currency": "EUR", "prices": [{"models": ["mistral-ocr-latest"],
         "perThousandPages": {"sync": "3"}, "source": "an offer", "date": "2026-11-01"}]}
        """);
    pay(
        new LedgerBilling(ledger(), "run-2", PriceList.read(offer), Budget.unlimited()),
        "b.pdf",
        10);

    assertThat(history().total().price())
        .isEqualTo(new Money(new BigDecimal("0.03"), Currency.getInstance("EUR")));
    assertThat(history().total().pages()).isEqualTo(20);
    assertThat(history().total().pagesOfUnknownPrice()).isEqualTo(10);
  }
}
