package io.github.ocr4j.bench.client;

import io.github.ocr4j.bench.documents.Jpeg;
import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The client under test, the service in a process of its own, and the documents as files. */
@State(Scope.Benchmark)
public class ClientState extends ServiceState {
  private static final int MEGABYTE = 1_000_000;
  private static final int PICTURES = 8;
  private static final int PICTURE_SIDE = 1200;
  private static final String SMALL = "small";

  /** After so many small calls, the compilers of both processes have done most of their work. */
  private static final int WARM_UP_CALLS = 20_000;

  /**
   * How long the service takes for a large document, in milliseconds; the real one takes longer.
   * Without it two processes would do nothing but copy bytes, and share the machine equally.
   */
  private static final String LATENCY = "200";

  private CallClient client;
  private Path directory;

  /**
   * Starts the service and opens the client.
   *
   * @param benchmark says whether the documents will be large
   * @throws IOException when the service does not start or a document cannot be written
   */
  @Setup(Level.Trial)
  public void start(BenchmarkParams benchmark) throws IOException {
    boolean small = benchmark.getBenchmark().endsWith(SMALL);
    ServiceProcess service = small ? startService() : startService("--latency", LATENCY);
    client =
        ServiceLoader.load(CallClient.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No client is on the class path."));
    client.open(service.baseUrl(), ServiceProcess.KEY);
    directory = Files.createTempDirectory("ocr-bench");
    for (int megabytes : new int[] {0, 10, 50}) {
      Files.write(document(megabytes), SyntheticPdf.of(1, 1, List.of(), megabytes * MEGABYTE));
    }
    List<Jpeg> jpegs = new ArrayList<>();
    for (int number = 0; number < PICTURES; number++) {
      jpegs.add(Jpeg.ofNoise(number, PICTURE_SIDE));
    }
    Files.write(pictures(), SyntheticPdf.of(2, PICTURES, jpegs, 0));
    for (int call = 0; small && call < WARM_UP_CALLS; call++) {
      client.read(document(0), false);
    }
  }

  CallClient client() {
    return client;
  }

  Path document(int megabytes) {
    return directory.resolve("text-" + megabytes + ".pdf");
  }

  Path pictures() {
    return directory.resolve("pictures.pdf");
  }

  /**
   * Stops the service and notes what else is known of the trial.
   *
   * @param benchmark names the figures
   * @throws IOException when a file cannot be written or deleted
   */
  @TearDown(Level.Trial)
  public void stop(BenchmarkParams benchmark) throws IOException {
    if (benchmark.getBenchmark().endsWith("picturesBack")) {
      TrialNotes.write(benchmark, "received", "bytes", client.read(pictures(), true));
    }
    client.close();
    stopService(benchmark);
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
