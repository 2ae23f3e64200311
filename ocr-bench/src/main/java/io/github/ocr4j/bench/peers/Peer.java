package io.github.ocr4j.bench.peers;

import io.github.ocr4j.bench.process.ChildJvm;
import io.github.ocr4j.bench.process.ServiceProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An alternative to ocr4j. Each has a Maven project with a class path of its own, because their
 * dependencies do not go together with ours.
 *
 * @param name as the report writes it
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

  /** Builds the projects in {@code src/peers} of this module with Maven. */
  public static void build(Path projects) throws IOException, InterruptedException {
    String pom = projects.resolve("pom.xml").toString();
    ChildJvm.run(List.of("mvn", "-q", "-B", "-ntp", "-f", pom, "compile"));
  }

  /** The command that starts a class on this peer's class path; its project must be built. */
  public List<String> command(Path projects, String main, List<String> arguments)
      throws IOException {
    Path target = projects.toAbsolutePath().resolve(project).resolve("target");
    String libraries = Files.readString(target.resolve("class-path.txt")).trim();
    List<String> jvmOptions = new ArrayList<>(options);
    jvmOptions.add(serviceOption());
    return ChildJvm.command(
        target.resolve("classes") + File.pathSeparator + libraries, jvmOptions, main, arguments);
  }

  /** The class path of the simulated service, which is not on that of a peer. */
  private static String serviceOption() {
    return Stream.of(ChildJvm.classPath().split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(
            Collectors.joining(
                File.pathSeparator, "-D" + ServiceProcess.CLASS_PATH_PROPERTY + "=", ""));
  }
}
