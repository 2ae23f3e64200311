package io.github.ocr4j.convert.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.traffic.Fault;
import io.github.ocr4j.testing.TestPdf;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written down is not sent. */
class UnwritableLedgerTest {
  private static final Charge CHARGE =
      new Charge(
          "d",
          "a.pdf",
          PageSelection.all(),
          OptionalInt.of(2),
          "mistral",
          "mistral-ocr-latest",
          Rate.SYNC);

  @TempDir Path folder;
  private final SimulatedService service = SimulatedService.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aCallIsNotMade() throws IOException {
    Files.createDirectory(file());
    try (MistralClient client = client(event -> {})) {
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> charge(client))
          .withMessageContaining("so nothing is paid for");
    }
    assertThat(service.requestCount()).isZero();
  }

  @Test
  void aCallThatMayHaveBeenBilledIsNotRepeated() throws IOException {
    service.faults().onCall(1, Fault.of(Fault.Kind.RESET_BEFORE_ANSWER));
    try (MistralClient client = client(this::breakLedger)) {
      assertThatThrownBy(() -> charge(client))
          .isInstanceOfSatisfying(
              ServiceException.class,
              failure -> {
                assertThat(failure.possiblyBilled()).isTrue();
                assertThat(failure.getSuppressed()).hasSize(1);
                assertThat(failure.getSuppressed()[0]).hasMessageContaining("The ledger cannot be");
              });
    }
    bringBack();

    assertThat(service.requestCount()).isEqualTo(1);
    assertThat(ledger().history().openCalls()).hasSize(1);
    assertThat(ledger().history().total().possiblyBilledPages()).isEqualTo(2);
  }

  @Test
  void anAnswerThatWasPaidForIsGivenOn() throws IOException {
    OcrResponse answer;
    try (MistralClient client = client(this::breakLedger)) {
      answer = charge(client);
    }
    bringBack();

    assertThat(answer.pages()).hasSize(2);
    assertThat(ledger().history().total().possiblyBilledPages()).isEqualTo(2);
  }

  private OcrResponse charge(MistralClient client) {
    OcrRequest request = OcrRequest.of(Document.of(TestPdf.bytes(2, 1), "a.pdf"));
    return new LedgerBilling(ledger(), "run", PriceList.standard(), Budget.unlimited())
        .charge(
            CHARGE, CallObserver.none(), observer -> client.engine().process(request, observer));
  }

  private MistralClient client(Consumer<OcrEvent> listener) {
    return MistralClient.builder()
        .baseUrl(service.uri().toString())
        .apiKey("test-key")
        .listener(listener)
        .build();
  }

  /** When the first attempt begins, the call is in the ledger already. */
  private void breakLedger(OcrEvent event) {
    try {
      if (event instanceof OcrEvent.CallStarted started && started.attempt() == 1) {
        Files.move(file(), folder.resolve("aside"));
        Files.createDirectory(file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bringBack() throws IOException {
    Files.delete(file());
    Files.move(folder.resolve("aside"), file());
  }

  private Ledger ledger() {
    return Ledger.open(file(), TimeSource.system());
  }

  private Path file() {
    return folder.resolve("ledger.jsonl");
  }
}
