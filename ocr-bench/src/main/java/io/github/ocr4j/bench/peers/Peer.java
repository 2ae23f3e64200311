package io.github.ocr4j.bench.peers;

import io.github.ocr4j.bench.service.ServiceProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What people would use instead of ocr4j. Each has a Maven project with a class path of its own,
 * because their dependencies do not go together with ours.
 *
 * @param name for people
 * @param project its directory below {@code src/peers}
 * @param options of its JVM
 */
public record Peer(String name, String project, List<String> options) {
  /** The JDK's client, with Jackson. */
  public static final Peer HAND_WRITTEN = new Peer("java.net.http", "http-client", List.of());

  /** The Spring AI client as it comes. */
  public static final Peer SPRING_AI = new Peer("Spring AI 1.1.8", "spring-ai", List.of());

  /** All of them. */
  public static final List<Peer> ALL =
      List.of(
          HAND_WRITTEN,
          new Peer("Feign 13", "feign", List.of()),
          SPRING_AI,
          new Peer(
              "Spring AI with an interceptor", "spring-ai", List.of("-Dpeer.interceptor=true")));

  /**
   * Builds the projects with Maven.
   *
   * @param projects the directory {@code src/peers} of this module
   * @throws IOException when that fails
   */
  public static void build(Path projects) throws IOException {
    String pom = projects.resolve("pom.xml").toString();
    execute(List.of("mvn", "-q", "-B", "-ntp", "-f", pom, "compile"));
  }

  /**
   * The command that starts a class on this peer's class path.
   *
   * @param projects the directory {@code src/peers} of this module, already built
   * @param jvmOptions besides those of the peer and of {@link #serviceOption()}
   * @param main the class
   * @return to be completed with the arguments of the class
   * @throws IOException when the peer was not built
   */
  public List<String> command(Path projects, List<String> jvmOptions, String main)
      throws IOException {
    Path target = projects.toAbsolutePath().resolve(project).resolve("target");
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("class-path.txt")).trim();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(serviceOption());
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath, main));
    return command;
  }

  /**
   * Tells a JVM of a peer where the simulated service is, which is not on its class path.
   *
   * @return an option of the JVM
   */
  public static String serviceOption() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return "-D"
        + ServiceProcess.CLASS_PATH_PROPERTY
        + "="
        + String.join(File.pathSeparator, entries);
  }

  /**
   * Runs a command to its end; its output is shown.
   *
   * @param command and its arguments
   * @throws IOException when it fails
   */
  public static void execute(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("A peer failed: " + command.get(0) + " …");
      }
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a peer runs.", interrupted);
    }
  }
}
