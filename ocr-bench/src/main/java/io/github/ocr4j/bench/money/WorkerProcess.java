package io.github.ocr4j.bench.money;

import io.github.ocr4j.bench.process.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A worker in a process of its own. */
record WorkerProcess(Process process) {
  private static final long LONGEST_MINUTES = 5;

  static WorkerProcess start(String baseUrl, String strategy, Path documents, Path home)
      throws IOException {
    return new WorkerProcess(
        new ProcessBuilder(
                ChildJvm.command(
                    ChildJvm.classPath(),
                    List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                    Worker.class.getName(),
                    List.of(baseUrl, strategy, documents.toString(), home.toString())))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /**
   * Kills it with SIGKILL at a moment; false when it ended by itself before.
   *
   * @param requests how many requests the service has heard of, from all processes
   */
  boolean killAt(Timeline.Moment moment, LongSupplier requests) throws InterruptedException {
    long before = requests.getAsLong();
    while (requests.getAsLong() - before < moment.requests()) {
      if (hasEndedAfter(Duration.ofMillis(1))) {
        return false;
      }
    }
    if (hasEndedAfter(moment.later())) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  private boolean hasEndedAfter(Duration wait) throws InterruptedException {
    return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Waits for its end and notes when the service hears of it.
   *
   * @param requests how many requests the service has heard of
   */
  Timeline observe(LongSupplier requests) throws InterruptedException {
    long start = System.nanoTime();
    long seen = requests.getAsLong();
    List<Long> times = new ArrayList<>();
    boolean ended = false;
    while (!ended) {
      ended = hasEndedAfter(Duration.ofMillis(1));
      for (; seen < requests.getAsLong(); seen++) {
        times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
      }
    }
    finish();
    return new Timeline(times, Duration.ofNanos(System.nanoTime() - start).toMillis());
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
