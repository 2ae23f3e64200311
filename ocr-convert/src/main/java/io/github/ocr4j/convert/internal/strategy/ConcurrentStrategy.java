package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.exception.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many calls at the same time, never more than a fixed number. The client limits their rate to what
 * the service keeps up with. Results come in the plan's order.
 */
public final class ConcurrentStrategy implements ProcessingStrategy {
  static final String NAME = "concurrent";

  /** A call may be refused for its rate so long; the client gives each try two minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final int concurrency;

  /**
   * Many calls at the same time.
   *
   * @param concurrency at most so many, 1 or more
   */
  public ConcurrentStrategy(int concurrency) {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be 1 or more, but is " + concurrency);
    }
    this.concurrency = concurrency;
  }

  @Override
  public RunResult run(Plan plan, RunContext context) {
    context.requireWithinBudget(plan, false);
    List<DocumentTask> tasks = plan.entries().stream().map(DocumentTask::new).toList();
    CallQueue queue = new CallQueue(tasks);
    int workers = Math.max(1, Math.min(concurrency, queue.size()));
    ExecutorService threads = threads(workers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(threads.submit(new CallWorker(queue, context, PATIENCE)));
      }
      await(running);
    } finally {
      threads.shutdownNow();
    }
    return new RunResult(
        NAME, "Up to " + concurrency + " calls at the same time.", queue.outcomes());
  }

  private static ExecutorService threads(int count) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        count,
        work -> {
          Thread thread = new Thread(work, "ocr4j-call-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  private static void await(List<Future<?>> running) {
    try {
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while documents are read.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed outside of its calls", e.getCause());
    }
  }
}
