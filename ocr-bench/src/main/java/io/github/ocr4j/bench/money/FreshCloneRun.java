package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What finding everything in the store takes when no date can be trusted, against {@code sha256sum}
 * over the same files on all processors.
 */
public final class FreshCloneRun {
  private FreshCloneRun() {}

  /**
   * Runs it.
   *
   * @param arguments how many documents (1000), and how many bytes each is padded with (2000000)
   * @throws Exception when {@code sha256sum} cannot be run or a call fails
   */
  public static void main(String[] arguments) throws Exception {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int padding = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000_000;
    Path work = Files.createTempDirectory("ocr4j-clone");
    Path folder = Files.createDirectories(work.resolve("documents"));
    for (int i = 0; i < documents; i++) {
      byte[] pdf = SyntheticPdf.of(i, 1, List.of(), padding);
      Files.write(folder.resolve("doc-%04d.pdf".formatted(i)), pdf);
    }
    try (SimulatedService service = SimulatedService.builder().key(Worker.KEY).start()) {
      String baseUrl = service.uri().toString();
      new Worker(baseUrl, "concurrent", folder, work.resolve("home")).run();
      long calls = service.requestCount();
      for (int round = 0; round < 3; round++) {
        long ours =
            time(() -> new Worker(baseUrl, "concurrent", folder, work.resolve("home")).run());
        long theirs = time(() -> sha256sum(folder));
        System.out.printf(
            "%d documents: %d ms, sha256sum %d ms, ratio %.2f, %d calls%n",
            documents, ours, theirs, (double) ours / theirs, service.requestCount() - calls);
      }
    } finally {
      Folders.delete(work);
    }
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
