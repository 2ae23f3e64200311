package io.github.ocr4j.bench.memory;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.process.ChildJvm;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Measures the client's memory: whether large documents and answers go through small heaps, and how
 * many bytes it allocates for each byte that it sends.
 */
public final class MemoryProgram {
  private static final int MEGABYTE = 1024 * 1024;
  private static final List<String> TRANSPORTS = List.of("INLINE", "UPLOAD");

  private final ProgramRun run;
  private final TemporaryDirectory directory;
  private final String url;

  private MemoryProgram(ProgramRun run, TemporaryDirectory directory, String url) {
    this.run = run;
    this.directory = directory;
    this.url = url;
  }

  /** Measures, against a server in a process of its own. */
  public static void run(ProgramRun run) throws Exception {
    Process server = ChildJvm.start(SinkServer.class, List.of("-Xmx64m"));
    try (TemporaryDirectory directory = TemporaryDirectory.create("memory");
        BufferedReader output = ChildJvm.output(server)) {
      new MemoryProgram(run, directory, "http://localhost:" + output.readLine()).measure();
    } finally {
      server.destroy();
    }
  }

  private void measure() throws Exception {
    Path small = pdf(10);
    Path large = pdf(50);
    run.print("document: PDF of 900 pages, 50 MB; the server runs in a process of its own");
    for (String transport : TRANSPORTS) {
      probe(64, transport, large, 1, "small").report("50 MB, " + transport, run);
      probe(96, transport, large, 8, "small")
          .report("eight times 50 MB at once, " + transport, run);
    }
    probe(64, "INLINE", pdf(1), 1, "large").report("answer of 1000 pages, 200 MB of images", run);
    for (String transport : TRANSPORTS) {
      allocation(transport, small, large);
    }
  }

  private Path pdf(int megabytes) throws IOException {
    int pages = megabytes == 1 ? 1 : 900;
    byte[] empty = SyntheticPdf.of(1, pages, List.of(), 0);
    int padding = Math.max(1, megabytes * MEGABYTE - empty.length);
    return Files.write(
        directory.resolve(megabytes + ".pdf"), SyntheticPdf.of(1, pages, List.of(), padding));
  }

  private void allocation(String transport, Path small, Path large) throws Exception {
    long few = probe(256, transport, small, 1, "small").allocated();
    long many = probe(256, transport, large, 1, "small").allocated();
    double ratio = (double) (many - few) / (Files.size(large) - Files.size(small));
    run.print("allocated bytes per byte sent, %s: %.3f", transport, ratio);
    run.figure(
        Map.of("transport", transport), "allocated per byte sent", "bytes", Better.LOWER, ratio);
  }

  private Probe probe(int heap, String transport, Path document, int count, String model)
      throws IOException, InterruptedException {
    return Probe.run(
        MemoryProbe.class,
        heap,
        url,
        transport,
        document.toString(),
        String.valueOf(count),
        model,
        directory.resolve("images").toString());
  }
}
