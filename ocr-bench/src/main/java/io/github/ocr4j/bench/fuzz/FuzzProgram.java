package io.github.ocr4j.bench.fuzz;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.local.LocalEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Feeds damaged files to the embedded engine: each must be read or refused with a sentence. */
public final class FuzzProgram {
  private static final Duration PAGE_DEADLINE = Duration.ofSeconds(20);
  private static final Duration DOCUMENT_DEADLINE = Duration.ofSeconds(60);

  /** Numbers of files by their outcome. */
  record Outcome(int read, int refused, List<String> failures, Duration longest) {}

  private FuzzProgram() {}

  /** Measures; fails when a file is neither read nor refused. */
  public static void run(ProgramRun run) throws IOException {
    int files = run.integer("files", 10_000);
    int seed = run.integer("seed", 1);
    int first = run.integer("first", 0);
    Outcome outcome = run(first, files, seed);
    run.print(
        "%d damaged files from file %d of seed %d on: %d read, %d refused, %d failed;"
            + " the longest took %.1f s",
        files,
        first,
        seed,
        outcome.read(),
        outcome.refused(),
        outcome.failures().size(),
        outcome.longest().toMillis() / 1000.0);
    outcome.failures().forEach(failure -> run.print("%s", failure));
    if (!outcome.failures().isEmpty()) {
      throw new IllegalStateException(
          outcome.failures().size() + " damaged files were neither read nor refused.");
    }
    Map<String, String> how =
        Map.of(
            "files", String.valueOf(files),
            "first", String.valueOf(first),
            "seed", String.valueOf(seed));
    run.figure(how, "read", "files", Better.NEITHER, outcome.read());
    run.figure(how, "refused", "files", Better.NEITHER, outcome.refused());
    run.figure(how, "failed", "files", Better.LOWER, 0);
  }

  /** The same seed gives the same files, so that parts of them can be run apart. */
  static Outcome run(int first, int count, long seed) throws IOException {
    int read = 0;
    long longest = 0;
    int refused = 0;
    List<String> failures = new ArrayList<>();
    try (LocalEngine engine =
        LocalEngine.builder()
            .pageDeadline(PAGE_DEADLINE)
            .documentDeadline(DOCUMENT_DEADLINE)
            .build()) {
      engine.whyNoRecognition().ifPresent(FuzzProgram::noRecognition);
      List<Map.Entry<String, byte[]>> samples = List.copyOf(Samples.all().entrySet());
      for (int i = first; i < first + count; i++) {
        Map.Entry<String, byte[]> sample = samples.get(i % samples.size());
        byte[] damaged = Mutation.of(sample.getValue(), new Random(seed * 1_000_003 + i));
        long start = System.nanoTime();
        try {
          engine.process(OcrRequest.of(Document.of(damaged, sample.getKey())));
          read++;
        } catch (OcrException sentence) {
          refused++;
        } catch (RuntimeException | Error failure) {
          failures.add("file " + i + " of seed " + seed + ", " + sample.getKey() + ": " + failure);
        }
        longest = Math.max(longest, System.nanoTime() - start);
      }
    }
    return new Outcome(read, refused, failures, Duration.ofNanos(longest));
  }

  private static void noRecognition(String reason) {
    throw new IllegalStateException("Images cannot be read here: " + reason);
  }
}
