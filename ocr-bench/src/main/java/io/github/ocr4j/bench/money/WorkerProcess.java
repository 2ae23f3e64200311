package io.github.ocr4j.bench.money;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own. */
record WorkerProcess(Process process) {
  private static final long LONGEST_MINUTES = 5;

  static WorkerProcess start(String baseUrl, String strategy, Path documents, Path home)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            baseUrl,
            strategy,
            documents.toString(),
            home.toString());
    return new WorkerProcess(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Kills it with SIGKILL after a while; false when it had ended by itself before. */
  boolean killAfter(Duration delay) throws InterruptedException {
    if (process.waitFor(delay.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  void finish() throws InterruptedException {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("a worker did not end within " + LONGEST_MINUTES + " min");
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("a worker ended with status " + process.exitValue());
    }
  }
}
