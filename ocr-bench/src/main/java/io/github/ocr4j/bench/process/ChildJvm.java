package io.github.ocr4j.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class in a JVM of its own. */
public final class ChildJvm {
  private ChildJvm() {}

  /** The class path of this process. */
  public static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** The command that starts a class; {@code options} are those of the JVM. */
  public static List<String> command(
      String classPath, List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    return command;
  }

  /** Starts a class of this program; its errors come with its output. */
  public static Process start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    return start(command(classPath(), options, main.getName(), List.of(arguments)));
  }

  /** Starts a command; its errors come with its output. */
  public static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Runs a command to its end and shows its output; refuses a status that is not 0. */
  public static void run(List<String> command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("A process failed: " + command.get(0) + " …");
    }
  }

  /** The output of a process; the caller closes it. */
  public static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
