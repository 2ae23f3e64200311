package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
 * The {@code tesseract} command over the pages of {@link LocalEngineBenchmark#scanned()}, with the
 * engine's own model: one process for each page, one thread in each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class TesseractBenchmark {
  private static final String MODEL = "eng.traineddata";

  /** How many processes run at a time. */
  @Param({"1", "2"})
  public int threads;

  private Path directory;
  private Path models;
  private List<Path> pages;
  private ExecutorService executor;

  /**
   * Writes the pages as images and lets the engine unpack its model.
   *
   * @throws IOException when a page cannot be written
   */
  @Setup(Level.Trial)
  public void start() throws IOException {
    directory = Files.createTempDirectory("ocr-bench-tesseract");
    pages = new ArrayList<>();
    for (BufferedImage image : SamplePages.images()) {
      Path page = directory.resolve("page-" + pages.size() + ".png");
      ImageIO.write(image, "png", page.toFile());
      pages.add(page);
    }
    models = unpackedModels();
    executor = Executors.newFixedThreadPool(threads);
  }

  private Path unpackedModels() throws IOException {
    Path cache = directory.resolve("cache");
    try (LocalEngine engine = LocalEngine.builder().cacheDirectory(cache).build()) {
      engine.process(OcrRequest.of(SamplePages.scanned()));
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files
          .filter(file -> file.endsWith(MODEL))
          .findFirst()
          .map(Path::getParent)
          .orElseThrow(() -> new IOException("The engine has not unpacked " + MODEL + "."));
    }
  }

  /**
   * Recognizes all pages.
   *
   * @throws InterruptedException when it is interrupted
   * @throws ExecutionException when the command fails
   */
  @Benchmark
  @OperationsPerInvocation(SamplePages.SCANNED)
  public void command() throws InterruptedException, ExecutionException {
    List<Future<Void>> running = new ArrayList<>();
    for (Path page : pages) {
      running.add(executor.submit(() -> recognize(page)));
    }
    for (Future<Void> each : running) {
      each.get();
    }
  }

  private Void recognize(Path page) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            "tesseract",
            page.toString(),
            "-",
            "--tessdata-dir",
            models.toString(),
            "-l",
            "eng",
            "--oem",
            "1");
    command.environment().put("OMP_THREAD_LIMIT", "1");
    command.redirectOutput(new File(page + ".txt")).redirectError(ProcessBuilder.Redirect.DISCARD);
    if (command.start().waitFor() != 0) {
      throw new IOException("tesseract failed");
    }
    return null;
  }

  /**
   * Deletes the pages.
   *
   * @throws IOException when they cannot be deleted
   */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    executor.shutdownNow();
    Directories.delete(directory);
  }
}
