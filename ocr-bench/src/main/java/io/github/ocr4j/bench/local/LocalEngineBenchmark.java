package io.github.ocr4j.bench.local;

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

/**
 * Pages per second of the embedded engine. An operation is a page. {@link ScanSpeed} compares it
 * with the {@code tesseract} command.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class LocalEngineBenchmark {

  /** A PDF with a text layer. */
  @Benchmark
  @OperationsPerInvocation(SamplePages.BORN_DIGITAL)
  public OcrResponse bornDigital(Engine engine) {
    return engine.engine.process(engine.bornDigital);
  }

  /** A scan of full pages of text at 300 dpi. */
  @Benchmark
  @OperationsPerInvocation(SamplePages.SCANNED)
  public OcrResponse scanned(Engine engine) {
    return engine.engine.process(engine.scanned);
  }

  /** The embedded engine with documents. */
  @State(Scope.Benchmark)
  public static class Engine {
    /** How many pages are recognized at a time. */
    @Param({"1", "2"})
    public int threads;

    private LocalEngine engine;
    private OcrRequest bornDigital;
    private OcrRequest scanned;

    /** Makes the documents; native code is loaded by the first call. */
    @Setup(Level.Trial)
    public void start() throws IOException {
      engine = LocalEngine.builder().threads(threads).build();
      bornDigital = OcrRequest.of(SamplePages.bornDigital());
      scanned = OcrRequest.of(SamplePages.scan(SamplePages.images()));
    }

    /** Unloads the engine. */
    @TearDown(Level.Trial)
    public void stop() {
      engine.close();
    }
  }
}
