package io.github.ocr4j.convert.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.price.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a call leaves in a ledger. */
class CallRecordTest extends LedgerFixture {

  @Test
  void anAnsweredCallIsThereWithItsPrice() {
    billing("run-1").charge(charge("a.pdf", 10), CallObserver.none(), observer -> answer(10));

    LedgerCall call = history().calls().get(0);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.price()).contains(Money.usd("0.04"));
    assertThat(call.modelAnswered()).contains("mistral-ocr-4-1");
    assertThat(call.charge()).isEqualTo(charge("a.pdf", 10));
  }

  @Test
  void aCallIsOnDiskBeforeItIsMade() {
    billing("run-1")
        .charge(
            charge("a.pdf", 3),
            CallObserver.none(),
            observer -> {
              assertThat(history().openCalls()).hasSize(1);
              return answer(3);
            });

    assertThat(history().openCalls()).isEmpty();
  }

  @Test
  void whatTheClientTellsOfACallIsNoted() {
    billing("run-1")
        .charge(
            charge("a.pdf", 2),
            CallObserver.none(),
            observer -> {
              observer.repeating(1, failure(true));
              observer.repeating(2, failure(false));
              observer.identified("corr-7");
              return answer(2);
            });
    billing("run-1").charge(charge("b.pdf", 1), CallObserver.none(), observer -> answer(1));

    LedgerCall first = history().calls().get(0);
    assertThat(first.correlationId()).contains("corr-7");
    assertThat(first.possiblyBilledAttempts()).isEqualTo(1);
    assertThat(history().calls().get(1).possiblyBilledAttempts()).isZero();
  }

  @Test
  void anAttemptIsOnDiskBeforeItIsRepeated() {
    billing("run-1")
        .charge(
            charge("a.pdf", 2),
            CallObserver.none(),
            observer -> {
              observer.repeating(1, failure(true));
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

  @Test
  void anInterruptDoesNotLeaveAPaidCallOpen() {
    Thread.currentThread().interrupt();
    try {
      billing("run-1")
          .charge(
              charge("a.pdf", 1),
              CallObserver.none(),
              observer -> {
                Thread.currentThread().interrupt();
                return answer(1);
              });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(history().openCalls()).isEmpty();
  }

  @Test
  void aCallUnderAKnownIdIsWrittenDownOnce() {
    LedgerBilling billing = billing("run-1");
    billing.open("job-1/row-1", charge("a.pdf", 2));
    billing("run-2").open("job-1/row-1", charge("a.pdf", 2));

    assertThat(history().calls()).extracting(LedgerCall::run).containsExactly("run-1");
  }

  @Test
  void aCallWhoseLineWasCutOffIsWrittenDownAgain() throws IOException {
    billing("run-1").open("job-1/row-1", charge("a.pdf", 2));
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 3));

    billing("run-2").open("job-1/row-1", charge("a.pdf", 2));

    assertThat(history().calls()).extracting(LedgerCall::run).containsExactly("run-2");
  }

  private static ServiceException failure(boolean possiblyBilled) {
    return new RequestTimeoutException(
        ServiceException.Failure.withoutAnswer("no answer in time")
            .withPossiblyBilled(possiblyBilled),
        null);
  }
}
