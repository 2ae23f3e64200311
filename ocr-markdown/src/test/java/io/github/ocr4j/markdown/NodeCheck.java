package io.github.ocr4j.markdown;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs {@code src/test/node/check.mjs}. Tests are skipped where Node or its packages are not. */
final class NodeCheck {
  private static final Path SOURCES = Path.of("src", "test", "node");
  private static final Path WORK = Path.of("target", "node").toAbsolutePath();

  private NodeCheck() {}

  /**
   * Reads files as site generators do.
   *
   * @param directory of {@code *.mdx}, which have to compile, and {@code *.liquid}, which have to
   *     be rendered as the {@code *.md} of the same name
   * @return a line for each file that is read otherwise, and how many were checked
   */
  static List<String> of(Path directory) throws IOException, InterruptedException {
    assumeTrue(isOnPath("node") && isOnPath("npm"), "Node and npm are not on the path.");
    Files.createDirectories(WORK);
    for (String name : List.of("package.json", "package-lock.json", ".npmrc", "check.mjs")) {
      Files.copy(SOURCES.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(WORK.resolve("node_modules/.package-lock.json"))) {
      boolean installed = status("npm.log", "npm", "ci", "--prefer-offline") == 0;
      assumeTrue(installed, "npm cannot install the site generators' readers (no network?).");
    }
    int status = status("check.log", "node", "check.mjs", directory.toString());
    List<String> lines = Files.readAllLines(WORK.resolve("check.log"));
    if (status != 0) {
      throw new AssertionError("check.mjs ended with " + status + ": " + lines);
    }
    return lines;
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .anyMatch(Files::isExecutable);
  }

  private static int status(String log, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(WORK.toFile())
            .redirectErrorStream(true)
            .redirectOutput(WORK.resolve(log).toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}
