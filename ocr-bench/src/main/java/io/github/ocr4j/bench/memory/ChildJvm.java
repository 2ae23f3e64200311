package io.github.ocr4j.bench.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of this program in a JVM of its own. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * Starts a class.
   *
   * @param main has a {@code main} method
   * @param options of the JVM
   * @param arguments of the class
   * @return the process; its errors come with its output
   * @throws IOException if it cannot be started
   */
  public static Process start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /**
   * What a process prints.
   *
   * @param process one of {@link #start}
   * @return to be closed by the caller
   */
  public static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
