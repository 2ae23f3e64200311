package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDKs of this machine. */
public final class Jdks {
  private static final List<String> PLACES =
      List.of(
          "/usr/lib/jvm",
          "/Library/Java/JavaVirtualMachines",
          System.getProperty("user.home") + "/.sdkman/candidates/java",
          System.getProperty("user.home") + "/.jdks");

  private Jdks() {}

  /**
   * Looks for a JDK where packages and version managers put them.
   *
   * @param version its feature version, such as 25
   * @return its home
   */
  public static Optional<File> home(int version) throws IOException {
    for (String place : PLACES) {
      for (Path home : homes(Path.of(place))) {
        if (version(home) == version) {
          return Optional.of(home.toFile());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Path> homes(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside
          .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .toList();
    }
  }

  /** The file that every JDK has had since 7; 0 without it. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (var content = Files.newBufferedReader(release)) {
      properties.load(content);
    }
    String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
    return Integer.parseInt(version.replaceAll("[^0-9].*", ""));
  }
}
