package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.run.BatchModel;
import io.github.ocr4j.bench.run.Corpus;
import io.github.ocr4j.bench.run.RunFigures;
import io.github.ocr4j.bench.run.ServiceModel;
import io.github.ocr4j.bench.run.StrategyRun;
import io.github.ocr4j.bench.virtual.VirtualTime;
import io.github.ocr4j.time.TimeSource;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs ways of processing a corpus that is described on the command line. */
final class StrategiesCommand {
  static final String USAGE =
      """
      strategies [STRATEGY…] [options]
        STRATEGY                single, fixed-N, concurrent-N, batch or auto; some of each by default
        --documents N           1000 by default
        --pages N               pages of a document, 10 by default
        --scanned SHARE         pages without a text layer, 0 to 1, 1 by default
        --routing all|scans-only  which pages are sent, all by default
        --service recorded|announced  whose latencies are taken, recorded by default
        --pages-per-minute N    the service's limit, 2000 by default
        --deadline-hours N      for auto, 30 by default
        --seed N                1 by default
        --time virtual|real     virtual by default; a real run takes as long as it says""";

  private static final List<String> DEFAULT =
      List.of("single", "fixed-64", "concurrent-16", "concurrent-64", "batch", "auto");

  private StrategiesCommand() {}

  static void run(Arguments arguments, PrintStream out) {
    List<String> strategies = arguments.positional().isEmpty() ? DEFAULT : arguments.positional();
    out.printf(
        "%-16s %12s %10s %8s %8s %8s %9s %8s %7s %9s %8s%n",
        "strategy",
        "time",
        "pages/s",
        "p50 s",
        "p95 s",
        "p99 s",
        "calls",
        "429s",
        "failed",
        "$",
        "$/1000");
    for (String strategy : strategies) {
      StrategyRun run = run(arguments, strategy);
      RunFigures figures = run.run(time(arguments, run));
      out.println(figures.line(strategy));
    }
  }

  private static TimeSource time(Arguments arguments, StrategyRun run) {
    return arguments.text("time", "virtual").equals("real")
        ? TimeSource.system()
        : new VirtualTime(run.threads());
  }

  private static StrategyRun run(Arguments arguments, String strategy) {
    int limit = arguments.integer("pages-per-minute", 2000);
    return new StrategyRun(
        new Corpus(
            arguments.integer("documents", 1000),
            arguments.integer("pages", 10),
            arguments.number("scanned", 1)),
        arguments.text("service", "recorded").equals("announced")
            ? ServiceModel.announced(limit)
            : ServiceModel.recorded(limit),
        BatchModel.assumed(),
        strategy,
        arguments.text("routing", "all").equals("scans-only"),
        Optional.of(Duration.ofMinutes((long) (60 * arguments.number("deadline-hours", 30)))),
        arguments.integer("seed", 1));
  }
}
