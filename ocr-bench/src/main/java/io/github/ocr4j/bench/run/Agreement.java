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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The same small runs in virtual and in real time: what virtual time says is worth something only
 * when real time says the same.
 */
public final class Agreement implements Program {
  private static final int DOCUMENTS = 120;
  private static final int PAGES = 2;
  private static final double SCANNED_SHARE = 0.5;
  private static final int PAGES_PER_MINUTE = 1800;
  private static final List<String> STRATEGIES =
      List.of("single", "fixed-8", "concurrent-8", "batch");

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public String usage() {
    return "the same small runs in virtual and in real time; takes about a minute";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) {
    List<Measurement> figures = new ArrayList<>();
    for (String strategy : STRATEGIES) {
      StrategyRun run = run(strategy);
      // The virtual run comes first and warms the code up: virtual time leaves our own work out.
      RunFigures virtual = run.run(new VirtualTime(run.threads()));
      RunFigures real = run.run(TimeSource.system());
      double ratio = (double) real.duration().toNanos() / virtual.duration().toNanos();
      out.println(real.line(strategy + " real"));
      out.println(virtual.line(strategy + " virt"));
      out.printf(Locale.ROOT, "real by virtual time: %.3f%n", ratio);
      Map<String, String> how = Map.of("strategy", strategy);
      figures.add(
          Measurement.exact(name(), how, "real by virtual time", "ratio", Better.NEITHER, ratio));
      figures.add(
          Measurement.exact(
              name(),
              how,
              "real by virtual dollars",
              "ratio",
              Better.NEITHER,
              real.dollarsPerThousandPages() / virtual.dollarsPerThousandPages()));
    }
    return figures;
  }

  static StrategyRun run(String strategy) {
    return new StrategyRun(
        new Corpus(DOCUMENTS, PAGES, SCANNED_SHARE),
        new ServiceModel(
            "quick",
            Latency.QUICK,
            OptionalDouble.empty(),
            OptionalInt.of(PAGES_PER_MINUTE),
            0,
            Duration.ofMillis(20)),
        new BatchModel(Duration.ofSeconds(3), 100),
        strategy,
        true,
        Optional.empty(),
        1);
  }
}
