package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
 * Pages per second of the embedded engine, beside the {@code tesseract} command over the same scans
 * where it is installed. An operation is a page. {@link ScanSpeed} compares the two more closely.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class LocalEngineBenchmark {

  /**
   * A PDF with a text layer.
   *
   * @param engine reads it
   * @return its pages
   */
  @Benchmark
  @OperationsPerInvocation(SamplePages.BORN_DIGITAL)
  public OcrResponse bornDigital(Engine engine) {
    return engine.engine.process(engine.bornDigital);
  }

  /**
   * A scan of full pages of text at 300 dpi.
   *
   * @param engine reads it
   * @return its pages
   */
  @Benchmark
  @OperationsPerInvocation(SamplePages.SCANNED)
  public OcrResponse scanned(Engine engine) {
    return engine.engine.process(engine.scanned);
  }

  /**
   * The pages of the scan, read by the command.
   *
   * @param command reads them
   * @throws IOException when the command fails
   * @throws InterruptedException when it is interrupted
   */
  @Benchmark
  @OperationsPerInvocation(SamplePages.SCANNED)
  public void scannedByTesseractCommand(Command command) throws IOException, InterruptedException {
    command.tesseract.read(command.pages, command.threads);
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

    /**
     * Makes the documents; native code is loaded by the first call.
     *
     * @throws IOException when a document cannot be drawn
     */
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

  /** The command with the pages of the scan as files. */
  @State(Scope.Benchmark)
  public static class Command {
    /** How many processes recognize pages. */
    @Param({"1", "2"})
    public int threads;

    private TemporaryDirectory directory;
    private TesseractCommand tesseract;
    private List<Path> pages;

    /**
     * Writes the pages.
     *
     * @throws IOException when a file cannot be written
     */
    @Setup(Level.Trial)
    public void start() throws IOException {
      directory = TemporaryDirectory.create("tesseract");
      tesseract = new TesseractCommand(directory.path());
      pages = SamplePages.write(SamplePages.images(), directory.path());
    }

    /**
     * Deletes the pages.
     *
     * @throws IOException when they cannot be deleted
     */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
      directory.close();
    }
  }
}
