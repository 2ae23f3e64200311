package io.github.ocr4j.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the README's Java, in this module's directory, as a reader would. */
class ReadmeTest {
  private static final Path OUTPUT = Path.of("target", "markdown");

  @TempDir Path directory;

  @Test
  void theFirstSnippetConvertsADirectory() throws Exception {
    run(
        snippets()
            .get(0)
            .replace(
                "Ocr4j.builder()",
                "Ocr4j.builder().engine(\"local\")"
                    + ".store(Path.of(\"target/snippet/store\"))"
                    + ".ledger(Path.of(\"target/snippet/ledger.jsonl\"))"
                    + ".workDirectory(Path.of(\"target/snippet/work\"))"));

    assertThat(Path.of("target", "docs", "field-service-report", "index.md"))
        .content()
        .contains("# Field service report 2025")
        .contains("| Skerry Point | 4 | 17 | 538 | 98.5 % |");
  }

  @Test
  void theLibrarySnippetConvertsADemoDocumentWithTheEmbeddedEngine() throws Exception {
    run(snippets().get(1));

    assertThat(OUTPUT.resolve("field-service-report/index.md"))
        .content()
        .contains("# Field service report 2025")
        .contains("| Skerry Point | 4 | 17 | 538 | 98.5 % |");
  }

  @Test
  void theClientSnippetAsksTheRemoteService() throws Exception {
    try (SimulatedService service = SimulatedService.start()) {
      run(
          snippets()
              .get(2)
              .replace("https://api.mistral.ai", service.uri().toString())
              .replace("System.getenv(\"MISTRAL_API_KEY\")", "\"test-key\""));

      assertThat(service.billing().pages()).isEqualTo(4);
    }
  }

  @Test
  void everyJavaSnippetIsRunHere() throws IOException {
    assertThat(snippets()).hasSize(3);
  }

  private static List<String> snippets() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    return Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
        .matcher(readme)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private void run(String snippet) throws Exception {
    Path source = directory.resolve("Snippet.java");
    Files.writeString(
        source,
        """
        import io.github.ocr4j.client.*;
        import io.github.ocr4j.convert.*;
        import io.github.ocr4j.convert.option.*;
        import io.github.ocr4j.convert.run.*;
        import io.github.ocr4j.document.*;
        import io.github.ocr4j.engine.*;
        import io.github.ocr4j.local.*;
        import io.github.ocr4j.markdown.*;
        import io.github.ocr4j.markdown.document.*;
        import io.github.ocr4j.markdown.option.*;
        import io.github.ocr4j.model.*;
        import io.github.ocr4j.price.*;
        import java.nio.file.*;

        public class Snippet {
          public static void run() throws Exception {
        %s
          }
        }
        """
            .formatted(snippet));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), source.toString()))
        .as("the compiler's exit status for%n%s", snippet)
        .isZero();
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      loader.loadClass("Snippet").getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the snippet failed: " + snippet, e.getCause());
    }
  }
}
