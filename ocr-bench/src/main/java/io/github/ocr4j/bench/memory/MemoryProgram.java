package io.github.ocr4j.bench.memory;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the client's memory: whether large documents and answers go through small heaps, and how
 * many bytes it allocates for each byte that it sends.
 */
public final class MemoryProgram implements Program {
  private static final int MEGABYTE = 1024 * 1024;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String usage() {
    return "large documents and answers in small heaps, and bytes allocated for each byte sent";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    Process server = ChildJvm.start(SinkServer.class, List.of("-Xmx64m"));
    try (TemporaryDirectory directory = TemporaryDirectory.create("memory");
        BufferedReader output = ChildJvm.output(server)) {
      String url = "http://localhost:" + output.readLine();
      return new Run(out, directory, url).run();
    } finally {
      server.destroy();
    }
  }

  private record Run(
      PrintStream out, TemporaryDirectory directory, String url, List<Measurement> figures) {

    Run(PrintStream out, TemporaryDirectory directory, String url) {
      this(out, directory, url, new ArrayList<>());
    }

    List<Measurement> run() throws Exception {
      Path small = pdf(10);
      Path large = pdf(50);
      out.println("document: PDF of 900 pages, 50 MB; the server runs in a process of its own");
      for (String transport : List.of("INLINE", "UPLOAD")) {
        fits("50 MB, " + transport, probe(64, transport, large, 1, "small"));
        fits("eight times 50 MB at once, " + transport, probe(96, transport, large, 8, "small"));
      }
      fits("answer of 1000 pages, 200 MB of images", probe(64, "INLINE", pdf(1), 1, "large"));
      for (String transport : List.of("INLINE", "UPLOAD")) {
        allocation(transport, small, large);
      }
      return figures;
    }

    private Path pdf(int megabytes) throws IOException {
      Path file = directory.resolve(megabytes + ".pdf");
      int pages = megabytes == 1 ? 1 : 900;
      byte[] empty = SyntheticPdf.of(1, pages, List.of(), 0);
      int padding = Math.max(1, megabytes * MEGABYTE - empty.length);
      return Files.write(file, SyntheticPdf.of(1, pages, List.of(), padding));
    }

    private void fits(String what, Probe probe) {
      String heap = "-Xmx" + probe.heapMebibytes() + "m";
      out.printf(
          Locale.ROOT,
          "%-45s %s %s, %.1f s%n",
          what,
          heap,
          probe.passed() ? "works" : "FAILS: " + probe.lastLine(),
          probe.seconds());
      Map<String, String> how = Map.of("what", what, "heap", heap);
      figures.add(
          Measurement.exact(
              "memory", how, "works", "1 = yes", Better.HIGHER, probe.passed() ? 1 : 0));
      figures.add(Measurement.exact("memory", how, "time", "s", Better.LOWER, probe.seconds()));
    }

    private void allocation(String transport, Path small, Path large) throws Exception {
      long few = probe(256, transport, small, 1, "small").allocated();
      long many = probe(256, transport, large, 1, "small").allocated();
      double ratio = (double) (many - few) / (Files.size(large) - Files.size(small));
      out.printf(Locale.ROOT, "allocated bytes per byte sent, %s: %.3f%n", transport, ratio);
      figures.add(
          Measurement.exact(
              "memory",
              Map.of("transport", transport),
              "allocated per byte sent",
              "bytes",
              Better.LOWER,
              ratio));
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
}
