package io.github.ocr4j.bench.run;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.virtual.VirtualTime;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The same small runs in virtual and in real time: what virtual time says is worth something only
 * when real time says the same. In the last of them the limit, and so the pace that finds it, is
 * all that takes time.
 */
public final class Agreement {
  private static final Corpus HALF_SCANNED = new Corpus(120, 2, 0.5);
  private static final int PAGES_PER_MINUTE = 1800;
  private static final Corpus SINGLE_PAGES = new Corpus(240, 1, 1);
  private static final int FEW_PAGES_PER_MINUTE = 480;

  /** A busy machine adds a sixth; a pace that goes wrong adds a multiple. */
  private static final double MOST_TIMES = 1.5;

  private Agreement() {}

  /** Measures; fails when one takes half as long again as the other. */
  public static void run(ProgramRun run) {
    runs().forEach((name, described) -> compare(name, described, run));
  }

  private static Map<String, StrategyRun> runs() {
    Map<String, StrategyRun> runs = new LinkedHashMap<>();
    for (String strategy : List.of("single", "fixed-8", "concurrent-8", "batch")) {
      runs.put(strategy, run(strategy, HALF_SCANNED, PAGES_PER_MINUTE));
    }
    runs.put("at a limit", run("concurrent-16", SINGLE_PAGES, FEW_PAGES_PER_MINUTE));
    return runs;
  }

  private static void compare(String name, StrategyRun described, ProgramRun run) {
    // The virtual run comes first and warms the code up: virtual time leaves our own work out.
    RunFigures virtual = described.run(new VirtualTime(described.threads()));
    RunFigures real = described.run(TimeSource.system());
    double ratio = (double) real.duration().toNanos() / virtual.duration().toNanos();
    run.print("%s", real.line(name + " real"));
    run.print("%s", virtual.line(name + " virt"));
    run.print("real by virtual time: %.3f", ratio);
    if (Math.max(ratio, 1 / ratio) > MOST_TIMES) {
      throw new IllegalStateException(
          "Real and virtual time do not agree on '%s': %.2f.".formatted(name, ratio));
    }
    Map<String, String> how = Map.of("strategy", name);
    double bills = real.dollarsPerThousandPages() / virtual.dollarsPerThousandPages();
    run.figure(how, "real by virtual time", "ratio", Better.NEITHER, ratio);
    run.figure(how, "real by virtual dollars", "ratio", Better.NEITHER, bills);
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
