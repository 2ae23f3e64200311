package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.process.Sha256Sum;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.simulated.SimulatedService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The time of a run that finds everything in the store when no date can be trusted, against {@code
 * sha256sum} over the same files on all processors.
 */
public final class FreshCloneRun {
  private FreshCloneRun() {}

  /** Measures. */
  public static void run(ProgramRun run) throws Exception {
    int documents = run.integer("documents", 1000);
    int bytes = run.integer("bytes", 2_000_000);
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
      for (int round = 0; round < run.integer("rounds", 3); round++) {
        long start = System.nanoTime();
        new Worker(baseUrl, "concurrent", folder, home).run();
        double ours = (System.nanoTime() - start) / 1e6;
        double theirs = Sha256Sum.time(folder, 20).toNanos() / 1e6;
        ratios.add(ours / theirs);
        run.print(
            "%d documents: %.0f ms, sha256sum %.0f ms, ratio %.2f, %d calls",
            documents, ours, theirs, ours / theirs, service.requestCount() - calls);
      }
    }
    Map<String, String> how = Map.of("documents", String.valueOf(documents));
    run.figure(how, "time by sha256sum", "ratio", Better.LOWER, ratios);
  }
}
