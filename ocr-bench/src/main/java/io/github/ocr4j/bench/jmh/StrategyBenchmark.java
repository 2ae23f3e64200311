package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.internal.strategy.SingleStrategy;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages per second and dollars (by the service's bill) of the same documents, processed one by one,
 * concurrently and as a batch job: with the store, the ledger's account and the whole client,
 * against the simulated service in a process of its own. An operation is a page.
 *
 * <p>The service takes 50 ms for a document. Its batch jobs wait a second and run at 200 documents
 * a second: what the real service's jobs wait is hours, which the strategy runs in virtual time
 * show.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StrategyBenchmark {

  /** One document after the other. */
  @Benchmark
  @OperationsPerInvocation(StrategyState.PAGES)
  public RunResult single(StrategyState run, Bill bill) throws IOException {
    return run.process(new SingleStrategy(), bill);
  }

  /** Up to 16 documents at the same time. */
  @Benchmark
  @OperationsPerInvocation(StrategyState.PAGES)
  public RunResult concurrent(StrategyState run, Bill bill) throws IOException {
    return run.process(new ConcurrentStrategy(16), bill);
  }

  /** As a batch job: submitted, waited for, collected. */
  @Benchmark
  @OperationsPerInvocation(StrategyState.PAGES)
  public RunResult batch(StrategyState run, Bill bill) throws IOException {
    return run.process(run.batchStrategy(), bill);
  }
}
