package io.github.ocr4j.convert.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.traffic.Fault;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pace of a run hears of every attempt that the client makes for it. */
class RemotePaceTest {
  private static final Fault TOO_MANY = Fault.answer(429, "{\"message\":\"too many requests\"}");

  @TempDir Path folder;
  private final ManualTime time = new ManualTime();
  private final SimulatedService service = SimulatedService.start();
  private final MistralClient client =
      MistralClient.builder()
          .baseUrl(service.uri().toString())
          .apiKey("test-key")
          .time(time)
          .build();
  private final Ledger ledger = Ledger.inMemory(time);
  private final Queue<Double> paces = new ConcurrentLinkedQueue<>();

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void aRefusedAttemptSlowsTheRunDown() {
    service.faults().next(3, TOO_MANY);

    RunResult result = run(4);

    assertThat(paces).hasSize(3);
    assertThat(result.failures()).isEmpty();
    assertThat(service.requestCount()).isEqualTo(7);
  }

  @Test
  void aRefusedAttemptIsRepeatedWithinItsCall() {
    service.faults().next(3, TOO_MANY);

    run(4);

    assertThat(ledger.history().calls()).hasSize(4);
    assertThat(ledger.history().total().pages()).isEqualTo(4);
  }

  private RunResult run(int documents) {
    StoredAnswers shelf =
        new StoredAnswers(
            ResultStore.open(folder),
            EngineIdentity.remote("mistral", "mistral-ocr-latest"),
            StorePolicy.standard());
    Plan plan =
        Planner.builder(shelf)
            .build()
            .plan(
                IntStream.range(0, documents)
                    .mapToObj(i -> OcrRequest.of(Document.of(TestPdf.bytes(1, i), i + ".pdf")))
                    .toList());
    LedgerBilling billing =
        new LedgerBilling(ledger, "run", PriceList.standard(), Budget.unlimited());
    RunListener listener =
        new RunListener() {
          @Override
          public void slowedDown(double pagesPerSecond) {
            paces.add(pagesPerSecond);
          }
        };
    RunContext context =
        new RunContext(
            CallExecutor.of(new StoringEngine(shelf, client.engine(), billing)),
            Optional.of(billing),
            listener,
            time);
    return new ConcurrentStrategy(1).run(plan, context);
  }
}
