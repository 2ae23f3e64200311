package io.github.ocr4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every snippet of this module's README against the simulated service. */
class ReadmeTest {
  private static final String CLASS =
      """
      import io.github.ocr4j.batch.*;
      import io.github.ocr4j.client.*;
      import io.github.ocr4j.document.*;
      import io.github.ocr4j.engine.*;
      import io.github.ocr4j.event.*;
      import io.github.ocr4j.model.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;

      public class Snippet {
        public static void run(String apiKey, String baseUrl, Path file, Path directory)
            throws Exception {
      %s
        }
      }
      """;

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everySnippetRuns() throws IOException {
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(snippets).isNotEmpty();
    return snippets.stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(snippet.lines().findFirst().get(), () -> run(snippet)));
  }

  private void run(String snippet) throws Exception {
    Path source = Files.writeString(directory.resolve("Snippet.java"), CLASS.formatted(snippet));
    Path file = Files.write(directory.resolve("report.pdf"), SampleDocuments.pdf(3));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), source.toString()))
        .as("the compiler's exit status for%n%s", snippet)
        .isZero();
    URL[] classes = {directory.toUri().toURL()};
    try (SimulatedService service = SimulatedService.start();
        URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      loader
          .loadClass("Snippet")
          .getMethod("run", String.class, String.class, Path.class, Path.class)
          .invoke(null, "test-key", service.uri().toString(), file, directory);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the snippet failed: " + snippet, e.getCause());
    }
  }
}
