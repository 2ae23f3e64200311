package io.github.ocr4j.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The {@code sha256sum} command over all PDFs of a directory, on all processors. */
public final class Sha256Sum {
  private Sha256Sum() {}

  /** The duration, with {@code filesOfAProcess} files for each process. */
  public static Duration time(Path directory, int filesOfAProcess)
      throws IOException, InterruptedException {
    String command =
        "find . -name '*.pdf' -print0 | xargs -0 -n %d -P %d sha256sum > /dev/null"
            .formatted(filesOfAProcess, Runtime.getRuntime().availableProcessors());
    long start = System.nanoTime();
    Process process = new ProcessBuilder("sh", "-c", command).directory(directory.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException("sha256sum failed");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
