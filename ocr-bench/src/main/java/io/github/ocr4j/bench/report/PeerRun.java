package io.github.ocr4j.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.bench.client.CpuProfiler;
import io.github.ocr4j.bench.client.TrialNotes;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.service.ServiceProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the client benchmark with what people would use instead, each in a process with a class path
 * of its own that Maven resolves.
 */
public final class PeerRun {
  private static final List<Peer> PEERS =
      List.of(
          new Peer("java.net.http", "http-client", List.of()),
          new Peer("Feign 13", "feign", List.of()),
          new Peer("Spring AI 1.1.8", "spring-ai", List.of()),
          new Peer(
              "Spring AI with an interceptor", "spring-ai", List.of("-Dpeer.interceptor=true")));

  private record Peer(String name, String project, List<String> options) {}

  private final Path projects;
  private final Preset preset;

  private PeerRun(Path projects, Preset preset) {
    this.projects = projects;
    this.preset = preset;
  }

  /**
   * Builds the peers' projects and measures them.
   *
   * @param projects the directory {@code src/peers} of this module
   * @param preset how long
   * @return their figures, with the parameter {@code client}
   * @throws IOException when a peer cannot be built or run
   */
  public static List<Measurement> run(Path projects, Preset preset) throws IOException {
    PeerRun run = new PeerRun(projects.toAbsolutePath(), preset);
    run.execute(
        List.of(
            "mvn",
            "-q",
            "-B",
            "-ntp",
            "-f",
            run.projects.resolve("pom.xml").toString(),
            "compile"));
    List<Measurement> measurements = new ArrayList<>();
    for (Peer peer : PEERS) {
      measurements.addAll(run.measure(peer));
    }
    return measurements;
  }

  private List<Measurement> measure(Peer peer) throws IOException {
    Path target = projects.resolve(peer.project()).resolve("target");
    Path results = Files.createTempFile("ocr-bench-peer", ".json");
    Path notes = Files.createTempFile("ocr-bench-peer", ".tsv");
    try {
      execute(command(peer, target, results, notes));
      List<Measurement> measurements = new ArrayList<>();
      for (JsonNode result : JsonMapper.builder().build().readTree(results.toFile())) {
        measurements.addAll(figures(result));
      }
      measurements.addAll(JmhFigures.ofNotes(Files.readAllLines(notes)));
      return measurements.stream().map(measurement -> named(measurement, peer)).toList();
    } finally {
      Files.delete(results);
      Files.delete(notes);
    }
  }

  private List<String> command(Peer peer, Path target, Path results, Path notes)
      throws IOException {
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("class-path.txt")).trim();
    List<String> forked = new ArrayList<>(peer.options());
    forked.add(
        "-D"
            + ServiceProcess.CLASS_PATH_PROPERTY
            + "="
            + absolute(System.getProperty("java.class.path")));
    forked.add("-D" + TrialNotes.PROPERTY + "=" + notes);
    String time = preset.seconds() == 0 ? "10ms" : preset.seconds() + "s";
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath,
        "org.openjdk.jmh.Main",
        "ClientBenchmark",
        "-foe",
        "true",
        "-wi",
        String.valueOf(preset.warmups()),
        "-i",
        String.valueOf(preset.iterations()),
        "-w",
        time,
        "-r",
        time,
        "-prof",
        "gc",
        "-prof",
        CpuProfiler.class.getName(),
        "-jvmArgsAppend",
        String.join(" ", forked),
        "-rf",
        "json",
        "-rff",
        results.toString());
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private void execute(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().directory(projects.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("A peer failed: " + String.join(" ", command.subList(0, 1)) + " …");
      }
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a peer runs.", interrupted);
    }
  }

  private static List<Measurement> figures(JsonNode result) {
    String benchmark = result.path("benchmark").asText();
    String name = benchmark.substring(benchmark.indexOf("ClientBenchmark"));
    List<Measurement> figures = new ArrayList<>();
    figures.add(figure(name, "time", result.path("primaryMetric")));
    JsonNode secondary = result.path("secondaryMetrics");
    figures.add(figure(name, "allocation", secondary.path("gc.alloc.rate.norm")));
    figures.add(figure(name, "processor time", secondary.path(CpuProfiler.METRIC)));
    return figures;
  }

  private static Measurement figure(String name, String metric, JsonNode values) {
    List<Double> samples = new ArrayList<>();
    values.path("rawData").forEach(fork -> fork.forEach(value -> samples.add(value.asDouble())));
    return new Measurement(
        name, Map.of(), metric, values.path("scoreUnit").asText(), Better.LOWER, samples);
  }

  private static Measurement named(Measurement measurement, Peer peer) {
    return new Measurement(
        measurement.benchmark(),
        Map.of(AllocationFigures.CLIENT, peer.name()),
        measurement.metric(),
        measurement.unit(),
        measurement.better(),
        measurement.samples());
  }
}
