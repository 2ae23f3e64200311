package io.github.ocr4j.bench.run;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A client written by hand: a pool of threads, and after a refusal the wait that the service asks
 * for, doubled each time. The measure for the library's own strategies.
 */
final class FixedConcurrency implements ProcessingStrategy {
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  private final int threads;

  FixedConcurrency(int threads) {
    this.threads = threads;
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<DocumentOutcome>> calls =
          plan.entries().stream()
              .map(entry -> pool.submit(() -> read(entry, context)))
              .collect(Collectors.toList());
      return new RunResult(
          "fixed", threads + " threads.", calls.stream().map(FixedConcurrency::get).toList());
    } finally {
      pool.shutdownNow();
    }
  }

  private static DocumentOutcome read(PlanEntry entry, RunContext context)
      throws InterruptedException {
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      try {
        DocumentOutcome outcome =
            DocumentOutcome.read(
                entry.request(),
                OcrResult.merge(entry.calls().stream().map(context::execute).toList()));
        context.listener().documentDone(outcome);
        return outcome;
      } catch (RateLimitedException | ServiceUnavailableException refused) {
        if (attempt == ATTEMPTS) {
          DocumentOutcome outcome = DocumentOutcome.failed(entry.request(), refused);
          context.listener().documentDone(outcome);
          return outcome;
        }
        Duration asked = refused.failure().retryAfter().orElse(Duration.ZERO);
        context.time().sleep(asked.compareTo(wait) > 0 ? asked : wait);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private static DocumentOutcome get(Future<DocumentOutcome> call) {
    try {
      return call.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }
}
