package io.github.ocr4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Compiles and runs the Java snippets of a module's README. */
public final class ReadmeSnippets {
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final String parameters;
  private final String imports;

  /**
   * Says what snippets take for granted.
   *
   * @param parameters the variables that they use, as a method declares its parameters
   * @param imports what they import beside {@code java.nio.file}
   */
  public ReadmeSnippets(String parameters, String... imports) {
    this.parameters = parameters;
    this.imports =
        Stream.of(imports).map(each -> "import " + each + ";\n").collect(Collectors.joining());
  }

  /**
   * A test for every snippet of the README in the current directory.
   *
   * @param test what it does with the snippet
   * @return the tests, named by the first lines of the snippets
   */
  public Stream<DynamicTest> tests(ThrowingConsumer<String> test) throws IOException {
    List<String> snippets =
        SNIPPET
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(snippets).isNotEmpty();
    return snippets.stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.lines().findFirst().orElseThrow(), () -> test.accept(snippet)));
  }

  /**
   * Compiles and runs a snippet.
   *
   * @param snippet statements
   * @param directory for its class file
   * @param arguments the values of the parameters
   */
  public void run(String snippet, Path directory, Object... arguments) throws Exception {
    Path source = Files.writeString(directory.resolve("Snippet.java"), classAround(snippet));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), source.toString()))
        .as("the compiler's exit status for%n%s", snippet)
        .isZero();
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Stream.of(loader.loadClass("Snippet").getMethods())
          .filter(method -> method.getName().equals("run"))
          .findFirst()
          .orElseThrow()
          .invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the snippet failed: " + snippet, e.getCause());
    }
  }

  private String classAround(String snippet) {
    return """
        import java.nio.file.*;
        %s
        public class Snippet {
          public static void run(%s) throws Exception {
        %s
          }
        }
        """
        .formatted(imports, parameters, snippet);
  }
}
