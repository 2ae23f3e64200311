package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.process.ServiceProcess;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.RetryPolicy;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.internal.strategy.batch.BatchStrategy;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same documents for every strategy, and an empty store for every run. */
@State(Scope.Benchmark)
public class StrategyState {
  /** The pages of a run. */
  public static final int PAGES = 120;

  private static final int PAGES_PER_DOCUMENT = 2;
  private static final String MODEL = "mistral-ocr-latest";
  private static final BatchPolling POLLING =
      new BatchPolling(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMinutes(5));

  private ServiceProcess service;
  private MistralClient client;
  private List<OcrRequest> requests;
  private TemporaryDirectory directory;
  private StoredAnswers shelf;
  private Plan plan;
  private ServiceProcess.Bill billed;

  /** Starts the service and the client and makes the documents. */
  @Setup(Level.Trial)
  public void start() throws IOException {
    service =
        ServiceProcess.start(
            "--latency", "50", "--batch-delay", "1", "--batch-rows-per-second", "200");
    client =
        MistralClient.builder()
            .baseUrl(service.baseUrl())
            .apiKey(ServiceProcess.KEY)
            .retryPolicy(RetryPolicy.defaults())
            .build();
    requests =
        IntStream.range(0, PAGES / PAGES_PER_DOCUMENT)
            .mapToObj(n -> Document.of(SyntheticPdf.ofText(n, PAGES_PER_DOCUMENT), n + ".pdf"))
            .map(OcrRequest::of)
            .toList();
  }

  /** Plans a run with an empty store. */
  @Setup(Level.Invocation)
  public void plan() throws IOException {
    directory = TemporaryDirectory.create("strategy");
    shelf =
        new StoredAnswers(
            ResultStore.open(directory.resolve("store")),
            EngineIdentity.remote("mistral", MODEL),
            StorePolicy.standard());
    billed = service.bill();
    plan = Planner.builder(shelf).build().plan(requests);
  }

  ProcessingStrategy batchStrategy() {
    return new BatchStrategy(
        client,
        shelf,
        directory.resolve("journal"),
        BatchOptions.defaults(),
        BatchMode.WAIT,
        POLLING);
  }

  RunResult process(ProcessingStrategy strategy, Bill bill) throws IOException {
    RunContext context = RunContext.of(new StoringEngine(shelf, client.engine(), Billing.none()));
    RunResult result = strategy.run(plan, context);
    if (result.outcomes().stream().anyMatch(outcome -> outcome.result().isEmpty())) {
      throw new IllegalStateException("A document was not read: " + result.failures());
    }
    ServiceProcess.Bill after = service.bill();
    bill.add(after.pages() - billed.pages(), after.dollars() - billed.dollars());
    return result;
  }

  /** Deletes the store of a run. */
  @TearDown(Level.Invocation)
  public void forget() throws IOException {
    directory.close();
  }

  /** Stops service and client. */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    client.close();
    service.close();
  }
}
