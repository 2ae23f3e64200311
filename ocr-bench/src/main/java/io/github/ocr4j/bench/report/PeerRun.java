package io.github.ocr4j.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.bench.client.CpuProfiler;
import io.github.ocr4j.bench.client.TrialNotes;
import io.github.ocr4j.bench.peers.Peer;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
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
    Peer.build(run.projects);
    List<Measurement> measurements = new ArrayList<>();
    for (Peer peer : Peer.ALL) {
      measurements.addAll(run.measure(peer));
    }
    return measurements;
  }

  private List<Measurement> measure(Peer peer) throws IOException {
    Path results = Files.createTempFile("ocr-bench-peer", ".json");
    Path notes = Files.createTempFile("ocr-bench-peer", ".tsv");
    try {
      List<String> command =
          peer.command(projects, List.of(), org.openjdk.jmh.Main.class.getName());
      command.addAll(jmhArguments(results));
      command.addAll(List.of("-jvmArgsAppend", forked(peer, notes)));
      Peer.execute(command);
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

  private List<String> jmhArguments(Path results) {
    String time = preset.seconds() == 0 ? "10ms" : preset.seconds() + "s";
    return List.of(
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
        "-rf",
        "json",
        "-rff",
        results.toString());
  }

  /** The options of the JVMs that JMH starts: it does not pass its own on. */
  private static String forked(Peer peer, Path notes) {
    List<String> options = new ArrayList<>(peer.options());
    options.add(Peer.serviceOption());
    options.add("-D" + TrialNotes.PROPERTY + "=" + notes);
    return String.join(" ", options);
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
