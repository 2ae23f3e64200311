package io.github.ocr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path folder;
  private final ManualTime time = new ManualTime();

  @Test
  void anAnsweredCallIsThereWithItsPrice() {
    billing("run-1").charge(charge("a.pdf", 10), () -> answer(10));

    LedgerCall call = history().calls().get(0);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.price()).contains(Money.usd("0.04"));
    assertThat(call.modelAnswered()).contains("mistral-ocr-4-1");
    assertThat(call.charge()).isEqualTo(charge("a.pdf", 10));
  }

  @Test
  void theBilledPagesCountNotTheExpectedOnes() {
    billing("run-1").charge(charge("a.docx", OptionalInt.empty()), () -> answer(7));

    assertThat(history().total().pages()).isEqualTo(7);
    assertThat(history().total().price()).isEqualTo(Money.usd("0.028"));
  }

  @Test
  void aCallIsOnDiskBeforeItIsMade() {
    billing("run-1")
        .charge(
            charge("a.pdf", 3),
            () -> {
              assertThat(history().openCalls()).hasSize(1);
              return answer(3);
            });

    assertThat(history().openCalls()).isEmpty();
  }

  @Test
  void costsAreSummedByRunDocumentDayAndModel() {
    billing("run-1").charge(charge("a.pdf", 10), () -> answer(10));
    time.advance(Duration.ofDays(1));
    billing("run-2").charge(charge("a.pdf", 5), () -> answer(5));
    billing("run-2").charge(charge("b.pdf", 1), () -> answer(1));

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

    assertThatThrownBy(() -> billing.charge(charge("a.pdf", 2), throwing(refused)))
        .isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> billing.charge(charge("b.pdf", 3), timingOut()))
        .isInstanceOf(RequestTimeoutException.class);

    Costs total = history().total();
    assertThat(total.pages()).isZero();
    assertThat(total.possiblyBilledPages()).isEqualTo(3);
    assertThat(total.possiblyBilledPrice()).isEqualTo(Money.usd("0.012"));
    assertThat(history().calls().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(history().calls().get(0).correlationId()).contains("corr-1");
  }

  @Test
  void whatTheClientTellsOfACallIsNoted() {
    billing("run-1")
        .charge(
            charge("a.pdf", 2),
            () -> {
              LedgerBilling.listener().onEvent(retried(true));
              LedgerBilling.listener().onEvent(retried(false));
              LedgerBilling.listener()
                  .onEvent(
                      new OcrEvent.CallCompleted(
                          "ocr", 3, Duration.ofSeconds(1), 1, Optional.of("corr-7")));
              return answer(2);
            });
    LedgerBilling.listener().onEvent(retried(true));
    billing("run-1").charge(charge("b.pdf", 1), () -> answer(1));

    LedgerCall first = history().calls().get(0);
    assertThat(first.correlationId()).contains("corr-7");
    assertThat(first.possiblyBilledAttempts()).isEqualTo(1);
    assertThat(history().calls().get(1).possiblyBilledAttempts()).isZero();
  }

  @Test
  void anAttemptThatWasRepeatedMayHaveCostAsMuchAsTheAnswer() {
    LedgerBilling billing = billing("run-1");
    billing.charge(
        charge("a.pdf", 2),
        () -> {
          LedgerBilling.listener().onEvent(retried(true));
          return answer(2);
        });
    assertThatThrownBy(
            () ->
                billing.charge(
                    charge("b.pdf", 5),
                    () -> {
                      LedgerBilling.listener().onEvent(retried(true));
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
  void anAttemptIsOnDiskBeforeItIsRepeated() {
    billing("run-1")
        .charge(
            charge("a.pdf", 2),
            () -> {
              LedgerBilling.listener().onEvent(retried(true));
              assertThat(history().openCalls().get(0).possiblyBilledPages()).isEqualTo(4);
              return answer(2);
            });

    assertThat(history().total().possiblyBilledPages()).isEqualTo(2);
  }

  @Test
  void anAnsweredCallStaysOneWhenSomebodyLooksForItsAnswerAgain() {
    LedgerBilling billing = billing("run-1");
    Charge charge = charge("a.pdf", 2);
    String id = billing.open(charge);
    billing.answered(id, charge, answer(2));
    billing.notAnswered(id, Outcome.UNKNOWN);

    assertThat(history().total().pages()).isEqualTo(2);
    assertThat(history().total().possiblyBilledPages()).isZero();
  }

  private static OcrEvent retried(boolean possiblyBilled) {
    return new OcrEvent.CallRetried(
        "ocr",
        1,
        Duration.ofSeconds(1),
        new RequestTimeoutException(
            ServiceException.Failure.withoutAnswer("no answer in time")
                .withPossiblyBilled(possiblyBilled),
            null));
  }

  @Test
  void pagesOfAnUnknownModelAreCountedApart() {
    Charge unknown =
        new Charge(
            "d", "a.pdf", PageSelection.all(), OptionalInt.of(4), "other", "new-ocr", Rate.SYNC);
    billing("run-1").charge(unknown, () -> answer(4));

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
  void aKillAtAnyByteCostsAtMostTheLineThatWasBeingWritten() throws IOException {
    billing("run-1").charge(charge("a.pdf", 10), () -> answer(10));
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      billing("run-2").charge(charge("b.pdf", 1), () -> answer(1));

      LedgerHistory history = history();
      assertThat(history.ofRun("run-2").total().pages()).isEqualTo(1);
      assertThat(history.ofRun("run-2").openCalls()).isEmpty();
      assertThat(history.damagedLines()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void manyWritersNeverMixTheirLines() throws IOException {
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          LedgerBilling billing = billing("run-" + i);
                          for (int call = 0; call < 10; call++) {
                            billing.charge(charge("a.pdf", 1), () -> answer(1));
                          }
                        }))
            .toList();
    writers.forEach(CompletableFuture::join);

    assertThat(history().calls()).hasSize(40);
    assertThat(history().damagedLines()).isZero();
    assertThat(history().openCalls()).isEmpty();
  }

  @Test
  void anOpenLedgerSeesWhatOthersAdd() {
    Ledger mine = ledger();
    assertThat(mine.history().calls()).isEmpty();
    billing("other").charge(charge("a.pdf", 1), () -> answer(1));

    assertThat(mine.history().calls()).hasSize(1);
  }

  @Test
  void anInterruptDoesNotLeaveAPaidCallOpen() {
    Thread.currentThread().interrupt();
    try {
      billing("run-1")
          .charge(
              charge("a.pdf", 1),
              () -> {
                Thread.currentThread().interrupt();
                return answer(1);
              });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(history().openCalls()).isEmpty();
  }

  private static Supplier<OcrResponse> throwing(ServiceException.Failure failure) {
    return () -> {
      throw new AuthenticationException(failure, null);
    };
  }

  private static Supplier<OcrResponse> timingOut() {
    ServiceException.Failure failure =
        ServiceException.Failure.withoutAnswer("no answer in time").withPossiblyBilled(true);
    return () -> {
      throw new RequestTimeoutException(failure, null);
    };
  }

  private LedgerBilling billing(String run) {
    return new LedgerBilling(ledger(), run, PriceList.standard(), Budget.unlimited());
  }

  private Ledger ledger() {
    return Ledger.open(file(), time);
  }

  private LedgerHistory history() {
    return ledger().history();
  }

  private Path file() {
    return folder.resolve("ledger.jsonl");
  }

  private static Charge charge(String name, int pages) {
    return charge(name, OptionalInt.of(pages));
  }

  private static Charge charge(String name, OptionalInt pages) {
    return new Charge(
        "sha", name, PageSelection.all(), pages, "mistral", "mistral-ocr-latest", Rate.SYNC);
  }

  private static OcrResponse answer(int pages) {
    return new OcrResponse(
        List.of(OcrPage.builder(0, "text").build()), "mistral-ocr-4-1", UsageInfo.ofPages(pages));
  }
}
