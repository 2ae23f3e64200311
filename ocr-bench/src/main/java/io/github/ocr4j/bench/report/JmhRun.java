package io.github.ocr4j.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.bench.client.ProcessorProfiler;
import io.github.ocr4j.bench.peers.Peer;
import io.github.ocr4j.bench.process.ChildJvm;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs JMH in processes of their own, with our class path and with those of the peers, and takes
 * the figures that we quote from its JSON: one sample for each iteration.
 */
public final class JmhRun {
  private static final String MAIN = "org.openjdk.jmh.Main";
  private static final String OVER_CALLERS = "ConcurrencyBenchmark";

  private final Preset preset;
  private final List<Measurement> figures = new ArrayList<>();

  private JmhRun(Preset preset) {
    this.preset = preset;
  }

  /** Runs the benchmarks of a preset. */
  public static List<Measurement> run(Preset preset) throws IOException, InterruptedException {
    JmhRun run = new JmhRun(preset);
    for (int callers : preset.callers()) {
      run.ours(OVER_CALLERS, "-t", String.valueOf(callers));
    }
    if (!preset.benchmarks().isEmpty()) {
      run.ours(
          Stream.concat(preset.benchmarks().stream(), Stream.of("-e", OVER_CALLERS))
              .toArray(String[]::new));
    }
    return run.figures;
  }

  /**
   * Runs the client's benchmark with what people would use instead.
   *
   * @param projects the directory {@code src/peers} of this module
   */
  public static List<Measurement> runPeers(Preset preset, Path projects)
      throws IOException, InterruptedException {
    Peer.build(projects);
    JmhRun run = new JmhRun(preset);
    for (Peer peer : Peer.ALL) {
      run.measure(
          Map.of(DerivedFigures.CLIENT, peer.name()),
          json -> peer.command(projects, MAIN, run.arguments(json, "ClientBenchmark")));
    }
    return run.figures;
  }

  private void ours(String... which) throws IOException, InterruptedException {
    measure(
        Map.of(),
        json -> ChildJvm.command(ChildJvm.classPath(), List.of(), MAIN, arguments(json, which)));
  }

  private interface Command {
    List<String> writingTo(Path json) throws IOException;
  }

  private void measure(Map<String, String> how, Command command)
      throws IOException, InterruptedException {
    Path json = Files.createTempFile("ocr-bench-jmh", ".json");
    try {
      ChildJvm.run(command.writingTo(json));
      for (JsonNode result : JsonMapper.builder().build().readTree(json.toFile())) {
        new JmhResult(result, how).addTo(figures);
      }
    } finally {
      Files.delete(json);
    }
  }

  private List<String> arguments(Path json, String... which) {
    Preset.Length length = preset.length();
    List<String> arguments = new ArrayList<>(List.of(which));
    arguments.addAll(List.of("-f", "1", "-foe", "true"));
    arguments.addAll(List.of("-wi", String.valueOf(length.warmups()), "-w", length.time()));
    arguments.addAll(List.of("-i", String.valueOf(length.iterations()), "-r", length.time()));
    arguments.addAll(List.of("-prof", "gc", "-prof", ProcessorProfiler.class.getName()));
    arguments.addAll(List.of("-rf", "json", "-rff", json.toString()));
    return arguments;
  }

  /** One benchmark of JMH's JSON, and parameters that JMH does not know. */
  private record JmhResult(JsonNode json, Map<String, String> how) {

    void addTo(List<Measurement> figures) {
      boolean throughput = json.path("mode").asText().equals("thrpt");
      JsonNode primary = json.path("primaryMetric");
      add(
          throughput ? "throughput" : "time",
          primary.path("scoreUnit").asText(),
          throughput ? Better.HIGHER : Better.LOWER,
          samples(primary),
          figures);
      add("allocation", "B/op", Better.LOWER, secondary("gc.alloc.rate.norm"), figures);
      add(
          "processor time",
          "us/op",
          Better.LOWER,
          secondary(ProcessorProfiler.PROCESSOR_TIME),
          figures);
      add(
          "service CPU",
          "share of machine",
          Better.NEITHER,
          secondary(ProcessorProfiler.SERVICE_SHARE),
          figures);
      add("received", "bytes", Better.NEITHER, secondary("receivedBytes"), figures);
      add("cost per thousand pages", "$", Better.LOWER, costs(), figures);
    }

    private void add(
        String metric,
        String unit,
        Better better,
        List<Double> samples,
        List<Measurement> figures) {
      if (!samples.isEmpty()) {
        figures.add(new Measurement(name(), parameters(), metric, unit, better, samples));
      }
    }

    /** The counters of {@link io.github.ocr4j.bench.jmh.Bill}, iteration by iteration. */
    private List<Double> costs() {
      List<Double> microdollars = secondary("microdollars");
      List<Double> pages = secondary("billedPages");
      List<Double> costs = new ArrayList<>();
      for (int i = 0; i < microdollars.size(); i++) {
        costs.add(1e-3 * microdollars.get(i) / pages.get(i));
      }
      return costs;
    }

    private List<Double> secondary(String metric) {
      return samples(json.path("secondaryMetrics").path(metric));
    }

    /** The samples of the only fork; JMH writes NaN as text. */
    private static List<Double> samples(JsonNode metric) {
      List<Double> samples = new ArrayList<>();
      for (JsonNode sample : metric.path("rawData").path(0)) {
        if (sample.isNumber()) {
          samples.add(sample.asDouble());
        }
      }
      return samples;
    }

    private Map<String, String> parameters() {
      Map<String, String> parameters = new TreeMap<>(how);
      json.path("params")
          .properties()
          .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
      if (name().equals(OVER_CALLERS)) {
        parameters.put("callers", json.path("threads").asText());
      }
      return parameters;
    }

    /** The class and the method; the method of the benchmark over callers says nothing more. */
    private String name() {
      String[] parts = json.path("benchmark").asText().split("\\.");
      String type = parts[parts.length - 2];
      return type.equals(OVER_CALLERS) ? type : type + "." + parts[parts.length - 1];
    }
  }
}
