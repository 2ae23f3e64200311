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
  void aModuleConvertsADirectoryWithStoreAndLedger() throws Exception {
    String program =
        """
        package program;

        import io.github.ocr4j.convert.Ocr4j;
        import io.github.ocr4j.engine.EngineSettings;
        import java.nio.file.Path;

        public class Program {
          public static String convert(String url, Path folder) throws Exception {
            try (Ocr4j ocr =
                Ocr4j.builder()
                    .engine("mistral")
                    .apiKey("KEY")
                    .setting(EngineSettings.BASE_URL, url)
                    .store(folder.resolve("store"))
                    .ledger(folder.resolve("ledger.jsonl"))
                    .build()) {
              var result = ocr.convert(folder.resolve("docs")).to(folder.resolve("out")).run();
              return result.failures().toString() + ocr.costs();
            }
          }
        }
        """
            .replace("KEY", KEY);
    TestPdf.write(Files.createDirectories(folder.resolve("docs")).resolve("letter.pdf"), 1, 1);

    assertThat(compilerMessages(program)).isEmpty();
    try (SimulatedService service = SimulatedService.builder().key(KEY).start()) {
      assertThat(run(service.uri().toString(), folder)).startsWith("[]");
    }
    assertThat(folder.resolve("out/letter/index.md")).hasContent("Scanned page 1 of 1.");
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
        .filter(method -> method.getName().equals("convert"))
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
