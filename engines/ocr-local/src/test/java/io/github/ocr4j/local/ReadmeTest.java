package io.github.ocr4j.local;

import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.testing.ReadmeSnippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every snippet of this module's README. */
class ReadmeTest {
  private static final ReadmeSnippets SNIPPETS =
      new ReadmeSnippets(
          "Path file",
          "io.github.ocr4j.document.*",
          "io.github.ocr4j.engine.*",
          "io.github.ocr4j.local.*",
          "io.github.ocr4j.model.*",
          "java.time.*",
          "java.util.*");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everySnippetRuns() throws IOException {
    Path file = Files.write(directory.resolve("report.pdf"), SampleDocuments.pdf(3));
    return SNIPPETS.tests(snippet -> SNIPPETS.run(snippet, directory, file));
  }
}
