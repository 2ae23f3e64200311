package io.github.ocr4j.bench.report;

import java.util.List;
import java.util.Locale;

/** How much the report runs. */
public enum Preset {
  /** Under five minutes on two cores. */
  QUICK(
      List.of(1, 4, 16, 64, 256),
      List.of("ClientBenchmark\\.(small|send)", "StrategyBenchmark"),
      new Length(2, 3, 1),
      1000,
      List.of()),
  /** Everything, with the peers; an hour or less on two cores. */
  FULL(
      List.of(1, 2, 4, 8, 16, 32, 64, 128, 256),
      List.of("Benchmark"),
      new Length(4, 5, 3),
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
  /** The client beside its peers, which {@code --peers} names. */
  CLIENTS(List.of(), List.of("ClientBenchmark"), new Length(3, 5, 2), 0, List.of("small-call")),
  /** The strategy runs in virtual time only. */
  RUNS(List.of(), List.of(), new Length(0, 0, 0), 1000, List.of()),
  /** One short iteration of each benchmark: says only that they run. */
  CHECK(
      List.of(1, 16),
      List.of("(Client|Markdown|Store|Strategy|Engine)Benchmark"),
      new Length(0, 1, 0),
      20,
      List.of("fuzz --files 210"));

  private final List<Integer> callers;
  private final List<String> benchmarks;
  private final Length length;
  private final int documents;
  private final List<String> programs;

  /** Iterations before and of the measurement, and their seconds, 0 for as short as possible. */
  private record Length(int warmups, int iterations, int seconds) {}

  Preset(
      List<Integer> callers,
      List<String> benchmarks,
      Length length,
      int documents,
      List<String> programs) {
    this.callers = callers;
    this.benchmarks = benchmarks;
    this.length = length;
    this.documents = documents;
    this.programs = programs;
  }

  /**
   * The preset with a name.
   *
   * @param name in any case
   * @return the preset
   * @throws IllegalArgumentException when there is none
   */
  public static Preset of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * Its name.
   *
   * @return in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The size of the corpus of the strategy runs.
   *
   * @return documents of ten pages
   */
  public int documents() {
    return documents;
  }

  /**
   * The programs that it runs.
   *
   * @return command lines, each a name and its options
   */
  public List<String> programs() {
    return programs;
  }

  /** For how many callers the remote engine's throughput is measured. */
  List<Integer> callers() {
    return callers;
  }

  List<String> benchmarks() {
    return benchmarks;
  }

  int warmups() {
    return length.warmups();
  }

  int iterations() {
    return length.iterations();
  }

  /** Seconds of an iteration; 0 for as short as possible. */
  int seconds() {
    return length.seconds();
  }
}
