package io.github.ocr4j.local.fuzz;

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

/**
 * Feeds damaged files to the engine: each must be read or refused with a sentence.
 *
 * <p>Arguments: how many files (default 10,000) and the seed (default 1). The same two give the
 * same files.
 */
public final class FuzzProgram {
  private FuzzProgram() {}

  /** What became of the files. */
  record Outcome(int read, int refused, List<String> failures) {}

  /** Runs it and says what came of it. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Outcome outcome = run(count, seed);
    System.out.println(
        count
            + " damaged files: "
            + outcome.read()
            + " read, "
            + outcome.refused()
            + " refused, "
            + outcome.failures().size()
            + " failed");
    outcome.failures().forEach(System.out::println);
    if (!outcome.failures().isEmpty()) {
      System.exit(1);
    }
  }

  static Outcome run(int count, long seed) throws IOException {
    int read = 0;
    int refused = 0;
    List<String> failures = new ArrayList<>();
    try (LocalEngine engine =
        LocalEngine.builder()
            .pageDeadline(Duration.ofSeconds(20))
            .documentDeadline(Duration.ofSeconds(60))
            .build()) {
      engine.whyNoRecognition().ifPresent(FuzzProgram::noRecognition);
      List<Map.Entry<String, byte[]>> samples = List.copyOf(Samples.all().entrySet());
      for (int i = 0; i < count; i++) {
        Map.Entry<String, byte[]> sample = samples.get(i % samples.size());
        byte[] damaged = Mutation.of(sample.getValue(), new Random(seed * 1_000_003 + i));
        try {
          engine.process(OcrRequest.of(Document.of(damaged, sample.getKey())));
          read++;
        } catch (OcrException sentence) {
          refused++;
        } catch (RuntimeException | Error failure) {
          failures.add("file " + i + " of seed " + seed + ", " + sample.getKey() + ": " + failure);
        }
      }
    }
    return new Outcome(read, refused, failures);
  }

  private static void noRecognition(String reason) {
    throw new IllegalStateException("images cannot be read here: " + reason);
  }
}
