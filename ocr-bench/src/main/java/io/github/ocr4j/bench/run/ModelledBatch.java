package io.github.ocr4j.bench.run;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.result.TracedEngine;
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
import io.github.ocr4j.engine.EngineIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * The library's batch strategy with its store, its journal and the client, against the modelled
 * service.
 */
final class ModelledBatch implements ProcessingStrategy {
  private static final EngineIdentity ENGINE = EngineIdentity.remote("mistral", Corpus.MODEL);

  private final MistralClient client;
  private final Function<TracedEngine, CallExecutor> routing;

  /** A batch with a client; the routing lets an engine have only the pages that are paid for. */
  ModelledBatch(MistralClient client, Function<TracedEngine, CallExecutor> routing) {
    this.client = client;
    this.routing = routing;
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    try (TemporaryDirectory directory = TemporaryDirectory.inMemory("batch")) {
      StoredAnswers shelf =
          new StoredAnswers(
              ResultStore.builder(directory.resolve("store")).time(context.time()).build(),
              ENGINE,
              StorePolicy.standard());
      return new BatchStrategy(
              client,
              shelf,
              directory.resolve("jobs"),
              BatchOptions.defaults(),
              BatchMode.WAIT,
              BatchPolling.defaults())
          .run(plan, withStore(context, shelf));
    } catch (IOException e) {
      throw new UncheckedIOException("The files of a batch run cannot be used.", e);
    }
  }

  /** Pages that a job has read come from the store; no other page is paid for. */
  private RunContext withStore(RunContext context, StoredAnswers shelf) {
    StoringEngine stored =
        new StoringEngine(
            shelf,
            (request, observer) -> {
              throw new IllegalStateException("A batch run makes no single calls.");
            },
            Billing.none());
    return new RunContext(
        routing.apply(stored), context.billing(), context.listener(), context.time());
  }
}
