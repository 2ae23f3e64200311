package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the poms of builds that are made out of the documentation. */
public final class Poms {
  private Poms() {}

  /**
   * Writes the pom of a project that only uses plugins.
   *
   * @param directory of the project; its name is the artifact's
   * @param plugins such as {@code <plugin>...</plugin>}
   */
  public static void plugins(File directory, String plugins) throws IOException {
    write(directory, "<build><plugins>\n" + plugins + "</plugins></build>");
  }

  /**
   * Writes the pom of a project that has only modules.
   *
   * @param directory of the project; its name is the artifact's
   * @param modules their directories
   */
  public static void modules(File directory, List<String> modules) throws IOException {
    write(
        directory,
        modules.stream()
            .map(module -> "<module>" + module + "</module>")
            .collect(Collectors.joining("", "<modules>", "</modules>")));
  }

  private static void write(File directory, String content) throws IOException {
    Documents.text(
        new File(directory, "pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>builds</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          %s
        </project>
        """
            .formatted(directory.getName(), content));
  }
}
