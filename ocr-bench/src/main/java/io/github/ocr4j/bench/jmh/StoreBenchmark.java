package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.convert.ledger.Billing;
import io.github.ocr4j.convert.store.EngineShelf;
import io.github.ocr4j.convert.store.ResultStore;
import io.github.ocr4j.convert.store.StorePolicy;
import io.github.ocr4j.convert.store.StoringEngine;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the result store costs for a PDF of 1 MB with ten pages and as many images: reading what is
 * stored, beside the digest of the file that any cache by content needs, and storing a new answer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StoreBenchmark {
  private static final int PAGES = 10;
  private static final int PADDING = 1_000_000;

  private TemporaryDirectory directory;
  private Path file;
  private OcrRequest request;
  private StoringEngine engine;
  private StoringEngine forced;

  /** Stores one answer. */
  @Setup(Level.Trial)
  public void store() throws IOException {
    directory = TemporaryDirectory.create("store");
    file = directory.resolve("report.pdf");
    Files.write(file, SyntheticPdf.of(1, PAGES, List.of(), PADDING));
    request = OcrRequest.of(Document.of(file));
    engine = engine(StorePolicy.standard());
    forced = engine(StorePolicy.standard().forced());
    engine.answer(request);
  }

  private StoringEngine engine(StorePolicy policy) {
    EngineShelf shelf =
        new EngineShelf(
            ResultStore.open(directory.resolve("store")),
            EngineIdentity.remote("mistral", "mistral-ocr-latest"),
            policy);
    return new StoringEngine(shelf, unused -> SampleResponse.of(PAGES), Billing.none());
  }

  /** A document that is stored: its digest, its pages and its images are read. */
  @Benchmark
  public OcrResult hit() {
    return engine.answer(request);
  }

  /** A document whose answer is new: everything is written and forced to disk. */
  @Benchmark
  public OcrResult write() {
    return forced.answer(request);
  }

  /** The digest of the file alone. */
  @Benchmark
  public byte[] digest() throws IOException, NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
  }

  /** Deletes the store. */
  @TearDown(Level.Trial)
  public void delete() throws IOException {
    directory.close();
  }
}
