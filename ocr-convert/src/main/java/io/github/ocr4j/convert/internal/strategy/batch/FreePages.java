package io.github.ocr4j.convert.internal.strategy.batch;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.exception.EngineException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the pages that cost nothing with the run's engine, on all processors, while jobs read the
 * others. Used by one thread.
 */
final class FreePages implements AutoCloseable {
  private final RunContext context;
  private final ExecutorService threads;
  private final Map<PlanEntry, Future<OcrResult>> reading = new IdentityHashMap<>();

  FreePages(RunContext context) {
    this.context = context;
    this.threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            work -> {
              Thread thread = new Thread(work, "ocr4j-free-pages");
              thread.setDaemon(true);
              return thread;
            });
  }

  void start(List<PlanEntry> entries) {
    for (PlanEntry entry : entries) {
      entry.freeCall().ifPresent(free -> reading.put(entry, threads.submit(() -> read(free))));
    }
  }

  private OcrResult read(PlannedCall free) {
    return context.execute(free);
  }

  /** Waits for them, or reads them now. */
  OcrResult of(PlanEntry entry) {
    Future<OcrResult> started = reading.get(entry);
    if (started == null) {
      return read(entry.freeCall().orElseThrow());
    }
    try {
      return started.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while pages are read that cost nothing.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
