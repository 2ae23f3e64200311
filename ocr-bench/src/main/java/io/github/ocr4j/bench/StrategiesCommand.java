package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.run.BatchModel;
import io.github.ocr4j.bench.run.Corpus;
import io.github.ocr4j.bench.run.RunFigures;
import io.github.ocr4j.bench.run.ServiceModel;
import io.github.ocr4j.bench.run.StrategyRun;
import io.github.ocr4j.bench.virtual.VirtualTime;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs ways of processing a corpus that is described on the command line. */
final class StrategiesCommand {
  private static final List<String> DEFAULT =
      List.of("single", "fixed-64", "concurrent-16", "concurrent-64", "batch", "auto");

  private StrategiesCommand() {}

  static void run(ProgramRun run) {
    run.print("%s", RunFigures.heading());
    for (String strategy : run.words().isEmpty() ? DEFAULT : run.words()) {
      StrategyRun described = described(run, strategy);
      TimeSource time =
          run.text("time", "virtual").equals("real")
              ? TimeSource.system()
              : new VirtualTime(described.threads());
      run.print("%s", described.run(time).line(strategy));
    }
  }

  private static StrategyRun described(ProgramRun run, String strategy) {
    int limit = run.integer("pages-per-minute", 2000);
    return new StrategyRun(
        new Corpus(
            run.integer("documents", 1000), run.integer("pages", 10), run.number("scanned", 1)),
        run.text("service", "recorded").equals("announced")
            ? ServiceModel.announced(limit)
            : ServiceModel.recorded(limit),
        BatchModel.assumed(),
        strategy,
        run.text("routing", "all").equals("scans-only"),
        Optional.of(Duration.ofMinutes((long) (60 * run.number("deadline-hours", 30)))),
        run.integer("seed", 1));
  }
}
