package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.files.FileQuery;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.testing.TestPdf;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A service, four documents of one to four pages, and what a batch run needs. */
abstract class BatchFixture {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");
  static final BatchPolling QUICKLY =
      new BatchPolling(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(30));

  @TempDir Path folder;
  SimulatedService service = SimulatedService.start();
  private MistralClient client;
  final List<OcrRequest> requests =
      IntStream.range(0, 4)
          .mapToObj(i -> OcrRequest.of(Document.of(TestPdf.bytes(1 + i, i), "doc-" + i + ".pdf")))
          .toList();

  @AfterEach
  void stopService() {
    client().close();
    service.close();
  }

  RunResult run(String store, BatchMode mode, Checkpoint checkpoint) {
    RunResult result = strategy(store, mode, checkpoint).run(plan(store, requests), context(store));
    assertThat(result.outcomes())
        .extracting(DocumentOutcome::request)
        .containsExactlyElementsOf(requests);
    return result;
  }

  BatchStrategy strategy(String store, BatchMode mode, Checkpoint checkpoint) {
    return new BatchStrategy(
        client(),
        shelf(store),
        folder.resolve("jobs"),
        BatchOptions.defaults(),
        mode,
        QUICKLY,
        ImagePages.none(),
        checkpoint);
  }

  RunContext context(String store) {
    return contextAt(store, TimeSource.system());
  }

  RunContext contextAt(String store, TimeSource time) {
    return contextOf(store, billing(store), time);
  }

  RunContext contextOf(String store, LedgerBilling billing) {
    return contextOf(store, billing, TimeSource.system());
  }

  private RunContext contextOf(String store, LedgerBilling billing, TimeSource time) {
    return new RunContext(
        CallExecutor.of(
            new StoringEngine(shelf(store), (request, observer) -> unexpected(), billing)),
        Optional.of(billing),
        RunListener.none(),
        time);
  }

  private LedgerBilling billing(String store) {
    return new LedgerBilling(ledger(store), "run", PriceList.standard(), Budget.unlimited());
  }

  private static OcrResponse unexpected() {
    throw new AssertionError("a batch run makes no single calls");
  }

  Plan plan(String store, List<OcrRequest> wanted) {
    return Planner.builder(shelf(store)).build().plan(wanted);
  }

  StoredAnswers shelf(String store) {
    return new StoredAnswers(
        ResultStore.open(folder.resolve(store)), MISTRAL, StorePolicy.standard());
  }

  Ledger ledger(String store) {
    return Ledger.open(folder.resolve(store + ".jsonl"), TimeSource.system());
  }

  MistralClient client() {
    if (client == null) {
      client = connect();
    }
    return client;
  }

  private MistralClient connect() {
    return MistralClient.builder().baseUrl(service.uri().toString()).apiKey("test-key").build();
  }

  /** The service forgets everything; the client learns its new address. */
  void stopAndStartAnew() {
    restart(new BatchSettings());
    client().close();
    client = null;
  }

  void restart(BatchSettings settings) {
    service.close();
    service = SimulatedService.builder().batch(settings).start();
  }

  List<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("jobs"))) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".lock")).toList();
    }
  }

  int uploads() {
    return client().files().list(FileQuery.all()).data().size();
  }
}
