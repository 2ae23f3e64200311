package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.model.OcrResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages per second of the remote engine over the number of callers, against the simulated service
 * with a set latency. One caller is sequential processing. An operation is a document of one page.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ConcurrencyBenchmark {

  @Benchmark
  @Threads(1)
  public OcrResponse callers001(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(2)
  public OcrResponse callers002(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(4)
  public OcrResponse callers004(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(8)
  public OcrResponse callers008(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(16)
  public OcrResponse callers016(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(32)
  public OcrResponse callers032(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(64)
  public OcrResponse callers064(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(128)
  public OcrResponse callers128(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }

  @Benchmark
  @Threads(256)
  public OcrResponse callers256(RemoteState remote, Caller caller) {
    return remote.read(caller);
  }
}
