package io.github.ocr4j.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.testing.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program with a module descriptor of its own uses the libraries as modules. */
class ModulesTest {
  private static final String KEY = "a-key-for-tests";

  @TempDir Path folder;

  @Test
  void aModuleReadsADocumentAndWritesItAsMarkdown() throws Exception {
    String program =
        """
        package program;

        import io.github.ocr4j.client.MistralClient;
        import io.github.ocr4j.document.Document;
        import io.github.ocr4j.engine.OcrEngines;
        import io.github.ocr4j.engine.OcrRequest;
        import io.github.ocr4j.markdown.MarkdownConverter;
        import io.github.ocr4j.markdown.document.SourceInfo;
        import io.github.ocr4j.markdown.option.MarkdownOptions;

        public class Program {
          public static String read(String url, byte[] pdf) {
            try (MistralClient client = MistralClient.builder().apiKey("KEY").baseUrl(url).build()) {
              OcrRequest request = OcrRequest.of(Document.of(pdf, "a.pdf"));
              return OcrEngines.names()
                  + MarkdownConverter.of(MarkdownOptions.defaults())
                      .convert(client.engine().process(request), SourceInfo.of("a.pdf"))
                      .files().get(0).text();
            }
          }
        }
        """
            .replace("KEY", KEY);

    assertThat(compilerMessages(program)).isEmpty();
    try (SimulatedService service = SimulatedService.builder().key(KEY).start()) {
      assertThat(run(service.uri().toString(), TestPdf.bytes(1, 1)))
          .isEqualTo("[mistral]Scanned page 1 of 1.\n");
    }
  }

  @Test
  void aModuleDoesNotSeeInternals() throws Exception {
    String program =
        """
        package program;

        class Program {
          io.github.ocr4j.markdown.internal.text.LinePrefix prefix;
          io.github.ocr4j.convert.internal.disk.RegionLocks locks;
        }
        """;

    assertThat(compilerMessages(program))
        .contains("io.github.ocr4j.markdown.internal.text is not visible")
        .contains("io.github.ocr4j.convert.internal.disk is not visible");
  }

  private String compilerMessages(String program) throws Exception {
    Path descriptor =
        Files.writeString(
            folder.resolve("module-info.java"),
            "module program { requires io.github.ocr4j.convert; exports program; }");
    Path source = Files.writeString(folder.resolve("Program.java"), program);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            messages,
            messages,
            Stream.of(
                    "--module-path",
                    modulePath()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                    "-d",
                    folder.toString(),
                    descriptor.toString(),
                    source.toString())
                .toArray(String[]::new));
    return messages.toString(StandardCharsets.UTF_8);
  }

  private String run(Object... arguments) throws Exception {
    Path[] path = Stream.concat(Stream.of(folder), modulePath()).toArray(Path[]::new);
    Configuration modules =
        ModuleLayer.boot()
            .configuration()
            .resolveAndBind(ModuleFinder.of(path), ModuleFinder.of(), Set.of("program"));
    Class<?> program =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
            .findLoader("program")
            .loadClass("program.Program");
    return Arrays.stream(program.getMethods())
        .filter(method -> method.getName().equals("read"))
        .findFirst()
        .orElseThrow()
        .invoke(null, arguments)
        .toString();
  }

  /** The class path without what only the tests need. */
  private static Stream<Path> modulePath() {
    List<String> ofTests = List.of("test", "junit", "archunit", "assertj", "simulated", "local");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> ofTests.stream().noneMatch(entry::contains))
        .map(Path::of);
  }
}
