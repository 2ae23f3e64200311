package io.github.ocr4j.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The official TypeScript SDK does every operation. Needs Node and npm, and is skipped without. */
class TypeScriptSdkTest {

  private static final Path SOURCES = Path.of("src", "test", "node");
  private static final Path WORK = Path.of("target", "typescript-sdk").toAbsolutePath();

  @Test
  void theOfficialSdkCanDoEveryOperation() throws Exception {
    assumeTrue(isOnPath("node") && isOnPath("npm"), "Node and npm are not on the path.");
    Files.createDirectories(WORK);
    for (String name : List.of("package.json", "package-lock.json", ".npmrc", "check.mjs")) {
      Files.copy(SOURCES.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path pdf = Files.write(WORK.resolve("report.pdf"), TestDocuments.report(3));
    if (!Files.exists(WORK.resolve("node_modules/@mistralai/mistralai/package.json"))) {
      Run installation = run("npm", "ci", "--prefer-offline");
      assumeTrue(installation.status() == 0, "npm cannot install the SDK (no network?).");
    }
    try (SimulatedService service = SimulatedService.start()) {
      Run check = run("node", "check.mjs", service.uri().toString(), "test-key", pdf.toString());

      assertThat(check.status()).as(check.output()).isZero();
      assertThat(check.output().lines()).hasSize(18).allMatch(line -> line.startsWith("ok "));
    }
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .anyMatch(Files::isExecutable);
  }

  private static Run run(String... command) {
    try {
      Path output = Files.createTempFile(WORK, "output", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(WORK.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Run(-1, "It does not end.");
      }
      return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Run(int status, String output) {}
}
