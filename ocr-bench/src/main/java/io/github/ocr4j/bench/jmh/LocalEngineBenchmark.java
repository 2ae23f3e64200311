package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Pages per second of the embedded engine. An operation is a page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class LocalEngineBenchmark {

  /** How many pages are recognized at a time. */
  @Param({"1", "2"})
  public int threads;

  private LocalEngine engine;
  private OcrRequest bornDigital;
  private OcrRequest scanned;

  /**
   * Makes the documents; native code is loaded by the first call.
   *
   * @throws IOException when a document cannot be drawn
   */
  @Setup(Level.Trial)
  public void start() throws IOException {
    engine = LocalEngine.builder().threads(threads).build();
    bornDigital = OcrRequest.of(SamplePages.bornDigital());
    scanned = OcrRequest.of(SamplePages.scanned());
  }

  /**
   * A PDF with a text layer.
   *
   * @return its pages
   */
  @Benchmark
  @OperationsPerInvocation(SamplePages.BORN_DIGITAL)
  public OcrResponse bornDigital() {
    return engine.process(bornDigital);
  }

  /**
   * A scan of full pages of text at 300 dpi.
   *
   * @return its pages
   */
  @Benchmark
  @OperationsPerInvocation(SamplePages.SCANNED)
  public OcrResponse scanned() {
    return engine.process(scanned);
  }

  /** Unloads the engine. */
  @TearDown(Level.Trial)
  public void stop() {
    engine.close();
  }
}
