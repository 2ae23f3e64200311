package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.testing.ReadmeSnippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every snippet of this module's README. */
class ReadmeTest {
  private static final ReadmeSnippets SNIPPETS =
      new ReadmeSnippets(
          "OcrResponse response, Path directory",
          "io.github.ocr4j.engine.*",
          "io.github.ocr4j.markdown.*",
          "io.github.ocr4j.markdown.document.*",
          "io.github.ocr4j.markdown.option.*",
          "io.github.ocr4j.model.*",
          "java.util.*");

  @TempDir Path directory;

  @Test
  void theTableHasEveryFlavour() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Flavour flavour : Flavour.values()) {
      assertThat(readme).contains("\n| `" + flavour + "` | ");
    }
  }

  @TestFactory
  Stream<DynamicTest> everySnippetRuns() throws IOException {
    return SNIPPETS.tests(
        snippet -> SNIPPETS.run(snippet, directory, Responses.ofTexts("# One", "Two"), directory));
  }
}
