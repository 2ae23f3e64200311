package io.github.ocr4j.bench.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project of its own, built with the {@code mvn} of the path and the plugin from a local
 * repository.
 */
final class RealBuild {
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>builds</groupId>
        <artifactId>unchanged</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>io.github.ocr4j</groupId>
              <artifactId>ocr-maven-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <engine>local</engine>
                <storeDirectory>store</storeDirectory>
                <ledgerFile>ledger.jsonl</ledgerFile>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private final Path directory;
  private final Path repository;

  /**
   * Writes the project.
   *
   * @param repository a local repository that holds the plugin and what it needs
   */
  RealBuild(Path directory, Path repository) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.repository = repository.toAbsolutePath();
    Files.writeString(directory.resolve("pom.xml"), POM.formatted(pluginVersion()));
  }

  private String pluginVersion() throws IOException {
    Path plugin = repository.resolve("io/github/ocr4j/ocr-maven-plugin");
    if (!Files.isDirectory(plugin)) {
      throw new IOException(
          "There is no plugin in "
              + repository
              + ": run mvn -ntp -pl it/builds -am verify -Dinvoker.test=no-pom first.");
    }
    try (var versions = Files.list(plugin)) {
      return versions
          .filter(Files::isDirectory)
          .map(version -> version.getFileName().toString())
          .max(String::compareTo)
          .orElseThrow();
    }
  }

  /** Builds with goals and further arguments; gives the milliseconds of the whole process. */
  double run(String... goals) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-o", "--legacy-local-repository"));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(List.of(goals));
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("build.log").toFile())
            .start()
            .waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new IOException("The build failed: " + log());
    }
    return millis;
  }

  /** The output of the last build. */
  String log() throws IOException {
    return Files.readString(directory.resolve("build.log"));
  }
}
