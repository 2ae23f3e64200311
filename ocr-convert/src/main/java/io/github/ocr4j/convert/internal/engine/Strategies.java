package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.strategy.AutoStrategy;
import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.SingleStrategy;
import io.github.ocr4j.convert.internal.strategy.batch.BatchStrategy;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StrategySettings;
import io.github.ocr4j.exception.ConfigurationException;
import java.util.Optional;

/**
 * The ways in which an engine's documents can be read.
 *
 * @param shelf the store and the engine
 * @param client reaches the service, where there is a key and a network
 * @param images draws the pages of images
 */
record Strategies(StoredAnswers shelf, Optional<MistralClient> client, ImagePages images) {
  private static final int CALLS_AT_ONCE = 8;

  ProcessingStrategy of(StrategySettings wanted) {
    Optional<BatchStrategy> batch = batch(wanted);
    int concurrency = wanted.concurrency().orElseGet(this::usualConcurrency);
    return switch (wanted.name()) {
      case SINGLE -> collectingFirst(batch, new SingleStrategy());
      case CONCURRENT -> collectingFirst(batch, new ConcurrentStrategy(concurrency));
      case BATCH -> batch.orElseThrow(Strategies::noBatch);
      case AUTO ->
          collectingFirst(
              batch,
              new AutoStrategy(
                  concurrency,
                  wanted.deadline(),
                  wanted.jobTimeout(),
                  batch.map(ProcessingStrategy.class::cast)));
    };
  }

  private int usualConcurrency() {
    return shelf.engine().billed() ? CALLS_AT_ONCE : Runtime.getRuntime().availableProcessors();
  }

  /** What batch jobs have read since the last build is not paid for again. */
  private static ProcessingStrategy collectingFirst(
      Optional<BatchStrategy> batch, ProcessingStrategy strategy) {
    return (plan, context) -> {
      batch.ifPresent(jobs -> jobs.collect(context));
      return strategy.run(plan, context);
    };
  }

  private Optional<BatchStrategy> batch(StrategySettings wanted) {
    boolean writable = shelf.store().mode() == StoreMode.READ_WRITE;
    return client
        .filter(any -> writable)
        .map(
            reached ->
                new BatchStrategy(
                        reached,
                        shelf,
                        EngineSession.journal(shelf.store()),
                        BatchOptions.defaults().withTimeout(wanted.jobTimeout()),
                        wanted.batchMode(),
                        BatchPolling.defaults())
                    .withImages(images));
  }

  private static ConfigurationException noBatch() {
    return new ConfigurationException(
        "Batch jobs need the remote engine with a key and a network, and a store that may be"
            + " written: set -Docr.engine=mistral and -Docr.storeMode=read-write, or"
            + " -Docr.strategy=auto.");
  }
}
