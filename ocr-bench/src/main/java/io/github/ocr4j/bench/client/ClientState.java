package io.github.ocr4j.bench.client;

import io.github.ocr4j.bench.documents.Jpeg;
import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.process.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The client under test, the service in a process of its own, and the documents as files. */
@State(Scope.Benchmark)
public class ClientState {
  private static final int MEGABYTE = 1_000_000;
  private static final int PICTURES = 8;
  private static final int PICTURE_SIDE = 1200;

  /** After so many small calls, the compilers of both processes have done most of their work. */
  private static final int WARM_UP_CALLS = 20_000;

  /**
   * How long the service takes for a large document, in milliseconds; the real one takes longer.
   * Without it two processes would do nothing but copy bytes, and share the machine equally.
   */
  private static final String LATENCY = "200";

  private ServiceProcess service;
  private CallClient client;
  private TemporaryDirectory directory;

  /** Starts the service, opens the client, and writes the documents. */
  @Setup(Level.Trial)
  public void start(BenchmarkParams benchmark) throws IOException {
    boolean small = benchmark.getBenchmark().endsWith("small");
    service = small ? ServiceProcess.start() : ServiceProcess.start("--latency", LATENCY);
    client = CallClient.open(service);
    directory = TemporaryDirectory.create("client");
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

  /** Closes the client and the service, and deletes the documents. */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    client.close();
    service.close();
    directory.close();
  }
}
