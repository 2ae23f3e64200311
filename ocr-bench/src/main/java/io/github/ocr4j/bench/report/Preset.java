package io.github.ocr4j.bench.report;

import java.util.List;

/**
 * A selection of benchmarks and programs for a report.
 *
 * @param name in lower case
 * @param callers for how many callers the remote engine's throughput is measured
 * @param benchmarks expressions for the names of JMH benchmarks
 * @param length of a JMH benchmark
 * @param documents of ten pages in the corpus of the strategy runs; 0 for no such run
 * @param programs command lines, each a name and its options
 */
public record Preset(
    String name,
    List<Integer> callers,
    List<String> benchmarks,
    Length length,
    int documents,
    List<String> programs) {

  /** Iterations before and of a measurement, and the time of each, such as {@code 3s}. */
  record Length(int warmups, int iterations, String time) {}

  private static final List<Preset> ALL =
      List.of(
          // Under five minutes on two cores.
          new Preset(
              "quick",
              List.of(1, 4, 16, 64, 256),
              List.of("ClientBenchmark\\.(small|send)", "StrategyBenchmark"),
              new Length(2, 3, "1s"),
              1000,
              List.of()),
          // Everything; an hour or less on two cores.
          new Preset(
              "full",
              List.of(1, 2, 4, 8, 16, 32, 64, 128, 256),
              List.of("Benchmark"),
              new Length(4, 5, "3s"),
              10_000,
              List.of(
                  "agreement",
                  "memory",
                  "markdown-memory",
                  "callers",
                  "pace",
                  "kills --once 20 --often 3",
                  "repeats",
                  "fresh-clone",
                  "scan-speed",
                  "score",
                  "fuzz --files 2000")),
          // The client beside its peers.
          new Preset(
              "clients",
              List.of(),
              List.of("ClientBenchmark"),
              new Length(3, 5, "2s"),
              0,
              List.of("small-call")),
          // The strategy runs in virtual time only.
          new Preset("runs", List.of(), List.of(), new Length(0, 0, "0s"), 1000, List.of()),
          // One short iteration of each benchmark: says only that they run.
          new Preset(
              "check",
              List.of(1, 16),
              List.of("(Client|Markdown|Strategy)Benchmark"),
              new Length(0, 1, "10ms"),
              20,
              List.of("fuzz --files 210")));

  /** The preset with a name; refuses a name that none has. */
  public static Preset of(String name) {
    return ALL.stream()
        .filter(preset -> preset.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no preset " + name + "."));
  }
}
