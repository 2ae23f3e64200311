package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Comparison;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.result.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands on sets of figures that were taken before. */
final class ResultCommands {
  private static final double DEFAULT_THRESHOLD = 0.1;
  private static final List<String> WITH_RANKING =
      List.of("StrategyBenchmark", "StrategyRun", "ConcurrencyBenchmark");

  private ResultCommands() {}

  /** Compares two sets; fails when a figure got worse. */
  static void compare(ProgramRun run) throws IOException {
    List<ResultSet> sets = read(run);
    double threshold = run.number("threshold", DEFAULT_THRESHOLD);
    List<Comparison> lines = Comparison.between(sets.get(0), sets.get(1), threshold);
    lines.forEach(line -> run.print("%s", line.sentence()));
    long worse = lines.stream().filter(line -> line.verdict() == Comparison.Verdict.WORSE).count();
    run.print(
        "%d figures in both files, %d of them worse by more than %.0f %%.",
        lines.size(), worse, threshold * 100);
    if (worse > 0) {
      run.fail();
    }
  }

  /** Says how far repeated runs of a preset agree; fails when rankings or ratios do not. */
  static void spread(ProgramRun run) throws IOException {
    double threshold = run.number("threshold", DEFAULT_THRESHOLD);
    for (Spread spread : Spread.of(read(run), "throughput", WITH_RANKING, threshold)) {
      run.print("%s", spread.sentence());
      if (!spread.sameRanking() || spread.deviation() > threshold) {
        run.fail();
      }
    }
  }

  private static List<ResultSet> read(ProgramRun run) throws IOException {
    List<ResultSet> sets = new ArrayList<>();
    for (String file : run.words(2)) {
      sets.add(ResultSet.read(Path.of(file)));
    }
    return sets;
  }
}
