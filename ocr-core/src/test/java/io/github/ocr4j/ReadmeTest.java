package io.github.ocr4j;

import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.testing.ReadmeSnippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every snippet of this module's README against the simulated service. */
class ReadmeTest {
  private static final ReadmeSnippets SNIPPETS =
      new ReadmeSnippets(
          "String apiKey, String baseUrl, Path file, Path directory",
          "io.github.ocr4j.batch.*",
          "io.github.ocr4j.client.*",
          "io.github.ocr4j.document.*",
          "io.github.ocr4j.engine.*",
          "io.github.ocr4j.event.*",
          "io.github.ocr4j.model.*",
          "java.time.*",
          "java.util.*",
          "java.util.concurrent.*");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everySnippetRuns() throws IOException {
    return SNIPPETS.tests(this::run);
  }

  private void run(String snippet) throws Exception {
    Path file = Files.write(directory.resolve("report.pdf"), SampleDocuments.pdf(3));
    try (SimulatedService service = SimulatedService.start()) {
      SNIPPETS.run(snippet, directory, "test-key", service.uri().toString(), file, directory);
    }
  }
}
