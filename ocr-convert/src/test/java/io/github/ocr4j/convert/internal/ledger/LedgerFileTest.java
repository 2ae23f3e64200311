package io.github.ocr4j.convert.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.Budget.Limit;
import io.github.ocr4j.convert.option.BudgetPeriod;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.exception.BudgetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file of a ledger: shared, cut off by kills, and long. */
class LedgerFileTest extends LedgerFixture {

  @Test
  void aKillAtAnyByteCostsAtMostTheLineThatWasBeingWritten() throws IOException {
    billing("run-1").charge(charge("a.pdf", 10), CallObserver.none(), observer -> answer(10));
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      billing("run-2").charge(charge("b.pdf", 1), CallObserver.none(), observer -> answer(1));

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
                            billing.charge(
                                charge("a.pdf", 1), CallObserver.none(), observer -> answer(1));
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
    billing("other").charge(charge("a.pdf", 1), CallObserver.none(), observer -> answer(1));

    assertThat(mine.history().calls()).hasSize(1);
  }

  @Test
  void aBudgetHoldsAfterAKillAtAnyByte() throws IOException {
    pay(billing("run-1"), "a.pdf", 10);
    byte[] whole = Files.readAllBytes(file());
    Budget twelvePages = Budget.unlimited().withPeriod(BudgetPeriod.DAY, Limit.ofPages(12));
    int opened = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = opened; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      LedgerBilling next = billing("run-2", twelvePages);
      pay(next, "b.pdf", 2);
      assertThatThrownBy(() -> pay(next, "c.pdf", 1)).isInstanceOf(BudgetException.class);
    }
  }

  @Test
  void aBudgetCountsWhatOtherProcessesSpendMeanwhile() {
    LedgerBilling mine =
        billing("run-1", Budget.unlimited().withPeriod(BudgetPeriod.DAY, Limit.ofPages(12)));
    pay(mine, "a.pdf", 5);
    pay(billing("run-2"), "b.pdf", 7);

    assertThatThrownBy(() -> pay(mine, "c.pdf", 1)).isInstanceOf(BudgetException.class);
  }

  @Test
  void aNewPeriodBeginsAtMidnightInTheMiddleOfARun() {
    LedgerBilling billing =
        billing("run-1", Budget.unlimited().withPeriod(BudgetPeriod.DAY, Limit.ofPages(5)));
    pay(billing, "a.pdf", 5);
    time.advance(Duration.ofDays(1));
    pay(billing, "b.pdf", 5);

    assertThatThrownBy(() -> pay(billing, "c.pdf", 1)).isInstanceOf(BudgetException.class);
  }

  @Test
  void aClockThatIsPutBackDoesNotEmptyThePeriod() {
    pay(billing("run-1"), "a.pdf", 5);
    time.advance(Duration.ofDays(1));
    LedgerBilling billing =
        billing("run-2", Budget.unlimited().withPeriod(BudgetPeriod.DAY, Limit.ofPages(5)));
    time.advance(Duration.ofDays(-1));

    assertThatThrownBy(() -> pay(billing, "b.pdf", 1)).isInstanceOf(BudgetException.class);
  }

  @Test
  void linesLongerThanAPieceOfTheFileAreRead() {
    String name = "a".repeat(200_000) + ".pdf";
    pay(billing("run-1"), name, 1);
    pay(billing("run-1"), "b.pdf", 2);

    assertThat(history().byDocument().keySet()).containsExactly(name, "b.pdf");
  }

  @Test
  void linesThatSomebodyElseWroteAreReadToo() throws IOException {
    pay(billing("run-1"), "a.pdf", 1);
    List<String> reordered = new ArrayList<>();
    for (String line : Files.readAllLines(file())) {
      reordered.add(line.replaceFirst("\\{(\"event\":\"\\w+\"),(.*)}", "{$2, $1}"));
    }
    Files.write(file(), reordered);

    assertThat(ledger().historyOf("run-1").total().pages()).isEqualTo(1);
  }
}
