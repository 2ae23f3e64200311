package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.model.OcrResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages per second of the remote engine over the number of callers, against the simulated service
 * with a set latency. One caller is sequential processing. An operation is a document of one page.
 *
 * <p>The number of callers is the number of JMH's threads, {@code -t 64}; the report runs it from 1
 * to 256.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ConcurrencyBenchmark {

  /**
   * One page.
   *
   * @param remote the engine
   * @param caller which document is next
   * @return the page
   */
  @Benchmark
  public OcrResponse page(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }
}
