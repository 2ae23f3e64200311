package io.github.ocr4j.bench.money;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.internal.strategy.SingleStrategy;
import io.github.ocr4j.convert.internal.strategy.batch.BatchStrategy;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Converts a directory of documents, as a build does; made to be killed. */
public final class Worker {
  static final String KEY = "bench-key";
  private static final int CONCURRENCY = 4;
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");

  private final String baseUrl;
  private final String strategy;
  private final Path documents;
  private final Path home;
  private final ResultStore store;

  Worker(String baseUrl, String strategy, Path documents, Path home) {
    this.baseUrl = baseUrl;
    this.strategy = strategy;
    this.documents = documents;
    this.home = home;
    this.store = ResultStore.open(home.resolve("store"));
  }

  /** Writes documents of 1 to {@code mostPages} pages; returns the number of all pages. */
  static int writeDocuments(Path folder, int documents, int mostPages) throws IOException {
    Files.createDirectories(folder);
    int all = 0;
    for (int i = 0; i < documents; i++) {
      int pages = 1 + i % mostPages;
      Files.write(folder.resolve("doc-%04d.pdf".formatted(i)), SyntheticPdf.ofText(i, pages));
      all += pages;
    }
    return all;
  }

  /**
   * Converts and writes one JSON file for each document.
   *
   * @param arguments the service's address, the strategy, the documents, and a directory for the
   *     store, the ledger, the journal and the answers
   */
  public static void main(String[] arguments) throws IOException {
    Worker worker =
        new Worker(arguments[0], arguments[1], Path.of(arguments[2]), Path.of(arguments[3]));
    System.exit(worker.run().failures().isEmpty() ? 0 : 1);
  }

  RunResult run() throws IOException {
    try (MistralClient client = MistralClient.builder().baseUrl(baseUrl).apiKey(KEY).build();
        LedgerBilling billing =
            new LedgerBilling(ledger(), "run", PriceList.standard(), Budget.unlimited())) {
      RunContext context =
          new RunContext(
              CallExecutor.of(new StoringEngine(shelf(), client.engine(), billing)),
              Optional.of(billing),
              RunListener.none(),
              TimeSource.system());
      RunResult result = strategy(client).run(plan(), context);
      write(result);
      return result;
    }
  }

  Plan plan() throws IOException {
    try (Stream<Path> files = Files.list(documents)) {
      List<OcrRequest> requests =
          files.sorted().map(file -> OcrRequest.of(Document.of(file))).toList();
      return Planner.builder(shelf()).build().plan(requests);
    }
  }

  Ledger ledger() {
    return Ledger.open(home.resolve("ledger.jsonl"), TimeSource.system());
  }

  /** The contents of the written files, by their names. */
  Map<String, String> answers() throws IOException {
    Map<String, String> answers = new TreeMap<>();
    try (Stream<Path> files = Files.list(home.resolve("answers"))) {
      for (Path file : files.toList()) {
        answers.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return answers;
  }

  private StoredAnswers shelf() {
    return new StoredAnswers(store, MISTRAL, StorePolicy.standard());
  }

  private ProcessingStrategy strategy(MistralClient client) {
    return switch (strategy) {
      case "single" -> new SingleStrategy();
      case "concurrent" -> new ConcurrentStrategy(CONCURRENCY);
      case "batch" ->
          new BatchStrategy(
              client,
              shelf(),
              home.resolve("jobs"),
              BatchOptions.defaults(),
              BatchMode.WAIT,
              new BatchPolling(
                  Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(2)));
      default -> throw new IllegalArgumentException("no strategy is called " + strategy);
    };
  }

  private void write(RunResult result) throws IOException {
    Path answers = Files.createDirectories(home.resolve("answers"));
    for (DocumentOutcome outcome : result.outcomes()) {
      if (outcome.result().isPresent()) {
        Files.writeString(
            answers.resolve(outcome.request().document().name() + ".json"),
            WireJson.write(outcome.result().get().response()));
      }
    }
  }
}
