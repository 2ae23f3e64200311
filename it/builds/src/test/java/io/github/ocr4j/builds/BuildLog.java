package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** What the Maven runs of a nested build said, each for itself. */
public final class BuildLog {
  private static final String FIRST_LINE = "(?m)^.*\\[INFO\\].*Scanning for projects\\.\\.\\..*$";

  private BuildLog() {}

  /**
   * Reads the log.
   *
   * @param directory the nested build
   * @return one text for each run, in order
   */
  public static List<String> runs(File directory) throws IOException {
    String log = Files.readString(directory.toPath().resolve("build.log"));
    String[] parts = log.split(FIRST_LINE);
    return List.of(Arrays.copyOfRange(parts, 1, parts.length));
  }
}
