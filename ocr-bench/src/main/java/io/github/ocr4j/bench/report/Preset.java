package io.github.ocr4j.bench.report;

import java.util.List;
import java.util.Locale;

/** How much the report runs. */
public enum Preset {
  /** Under five minutes on two cores. */
  QUICK(
      List.of(
          "ConcurrencyBenchmark\\.callers(001|004|016|064|256)$",
          "ClientBenchmark\\.(small|send)",
          "StrategyBenchmark"),
      2,
      3,
      1,
      1000),
  /** Everything, with the peers; an hour or less on two cores. */
  FULL(List.of("Benchmark"), 4, 5, 3, 10_000),
  /** The client beside its peers, which {@code --peers} names. */
  CLIENTS(List.of("ClientBenchmark"), 3, 5, 2, 0),
  /** The strategy runs in virtual time only. */
  RUNS(List.of(), 0, 0, 0, 1000),
  /** One short iteration of each benchmark: says only that they run. */
  CHECK(
      List.of(
          "ConcurrencyBenchmark\\.callers(001|016)$",
          "(Client|Markdown|Store|Strategy|Engine)Benchmark"),
      0,
      1,
      0,
      20);

  private final List<String> benchmarks;
  private final int warmups;
  private final int iterations;
  private final int seconds;
  private final int documents;

  Preset(List<String> benchmarks, int warmups, int iterations, int seconds, int documents) {
    this.benchmarks = benchmarks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.seconds = seconds;
    this.documents = documents;
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

  List<String> benchmarks() {
    return benchmarks;
  }

  int warmups() {
    return warmups;
  }

  int iterations() {
    return iterations;
  }

  /** Seconds of an iteration; 0 for as short as possible. */
  int seconds() {
    return seconds;
  }
}
