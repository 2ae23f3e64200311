package io.github.ocr4j.bench.run;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.virtual.VirtualTime;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.time.TimeSource;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The same small runs in virtual and in real time: what virtual time says is worth something only
 * when real time says the same. In the last of them the limit, and so the pace that finds it, is
 * all that takes time.
 */
public final class Agreement implements Program {
  private static final Corpus HALF_SCANNED = new Corpus(120, 2, 0.5);
  private static final int PAGES_PER_MINUTE = 1800;
  private static final Corpus SINGLE_PAGES = new Corpus(240, 1, 1);
  private static final int FEW_PAGES_PER_MINUTE = 480;

  /** A busy machine adds a sixth; a pace that goes wrong adds a multiple. */
  private static final double MOST_TIMES = 1.5;

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public String usage() {
    return "the same small runs in virtual and in real time; takes about a minute, and fails when"
        + " one takes half as long again as the other";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) {
    List<Measurement> figures = new ArrayList<>();
    runs().forEach((name, run) -> figures.addAll(compare(name, run, out)));
    return figures;
  }

  private static Map<String, StrategyRun> runs() {
    Map<String, StrategyRun> runs = new LinkedHashMap<>();
    for (String strategy : List.of("single", "fixed-8", "concurrent-8", "batch")) {
      runs.put(strategy, run(strategy, HALF_SCANNED, PAGES_PER_MINUTE));
    }
    runs.put("at a limit", run("concurrent-16", SINGLE_PAGES, FEW_PAGES_PER_MINUTE));
    return runs;
  }

  private List<Measurement> compare(String name, StrategyRun run, PrintStream out) {
    // The virtual run comes first and warms the code up: virtual time leaves our own work out.
    RunFigures virtual = run.run(new VirtualTime(run.threads()));
    RunFigures real = run.run(TimeSource.system());
    double ratio = (double) real.duration().toNanos() / virtual.duration().toNanos();
    out.println(real.line(name + " real"));
    out.println(virtual.line(name + " virt"));
    out.printf(Locale.ROOT, "real by virtual time: %.3f%n", ratio);
    if (Math.max(ratio, 1 / ratio) > MOST_TIMES) {
      throw new IllegalStateException(
          "Real and virtual time do not agree on '%s': %.2f.".formatted(name, ratio));
    }
    Map<String, String> how = Map.of("strategy", name);
    return List.of(
        Measurement.exact(name(), how, "real by virtual time", "ratio", Better.NEITHER, ratio),
        Measurement.exact(
            name(),
            how,
            "real by virtual dollars",
            "ratio",
            Better.NEITHER,
            real.dollarsPerThousandPages() / virtual.dollarsPerThousandPages()));
  }

  private static StrategyRun run(String strategy, Corpus corpus, int pagesPerMinute) {
    return new StrategyRun(
        corpus,
        new ServiceModel(
            "quick",
            Latency.QUICK,
            OptionalDouble.empty(),
            OptionalInt.of(pagesPerMinute),
            0,
            Duration.ofMillis(20)),
        new BatchModel(Duration.ofSeconds(3), 100),
        strategy,
        true,
        Optional.empty(),
        1);
  }
}
