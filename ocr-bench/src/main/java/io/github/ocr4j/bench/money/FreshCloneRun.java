package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What finding everything in the store takes when no date can be trusted, against {@code sha256sum}
 * over the same files on all processors.
 */
public final class FreshCloneRun implements Program {

  @Override
  public String name() {
    return "fresh-clone";
  }

  @Override
  public String usage() {
    return "the store when no date can be trusted, against sha256sum [--documents 1000]"
        + " [--bytes 2000000] [--rounds 3]";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    int documents = arguments.integer("documents", 1000);
    int bytes = arguments.integer("bytes", 2_000_000);
    List<Double> ratios = new ArrayList<>();
    try (TemporaryDirectory work = TemporaryDirectory.create("clone");
        SimulatedService service = SimulatedService.builder().key(Worker.KEY).start()) {
      Path folder = Files.createDirectories(work.resolve("documents"));
      for (int i = 0; i < documents; i++) {
        byte[] pdf = SyntheticPdf.of(i, 1, List.of(), bytes);
        Files.write(folder.resolve("doc-%04d.pdf".formatted(i)), pdf);
      }
      String baseUrl = service.uri().toString();
      Path home = work.resolve("home");
      new Worker(baseUrl, "concurrent", folder, home).run();
      long calls = service.requestCount();
      for (int round = 0; round < arguments.integer("rounds", 3); round++) {
        long ours = time(() -> new Worker(baseUrl, "concurrent", folder, home).run());
        long theirs = time(() -> sha256sum(folder));
        ratios.add((double) ours / theirs);
        out.printf(
            "%d documents: %d ms, sha256sum %d ms, ratio %.2f, %d calls%n",
            documents, ours, theirs, (double) ours / theirs, service.requestCount() - calls);
      }
    }
    Map<String, String> how = Map.of("documents", String.valueOf(documents));
    return List.of(
        new Measurement(name(), how, "time by sha256sum", "ratio", Better.LOWER, ratios));
  }

  private static void sha256sum(Path folder) throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    String command =
        "find . -name '*.pdf' -print0 | xargs -0 -n 20 -P " + processors + " sha256sum > /dev/null";
    Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException("sha256sum failed");
    }
  }

  private static long time(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }
}
