package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that some nested builds need. */
public final class Programs {
  private static final String DAEMONS = File.pathSeparator + "/usr/sbin";
  private static final int PATIENCE_IN_MINUTES = 3;

  private Programs() {}

  /**
   * How a program ended.
   *
   * @param status 0 if it did what it should
   * @param output what it said
   */
  public record Run(int status, String output) {}

  /**
   * Looks for a program where the shell does, and among the daemons.
   *
   * @param name such as {@code node}
   * @return the program
   */
  public static Optional<Path> find(String name) {
    return Stream.of((System.getenv().getOrDefault("PATH", "") + DAEMONS).split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs a program to its end.
   *
   * @param directory where it runs, and where its output is kept
   * @param command the program and its arguments
   * @return how it ended
   */
  public static Run run(File directory, String... command)
      throws IOException, InterruptedException {
    Path output = directory.toPath().resolve(Path.of(command[0]).getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return new Run(-1, command[0] + " does not end.");
    }
    return new Run(process.exitValue(), Files.readString(output));
  }
}
