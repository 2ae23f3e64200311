package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.result.ResultFiles;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.result.Spread;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says how far repeated runs of a preset agree. */
final class SpreadCommand {
  static final String USAGE = "spread RUN.json RUN.json… [--threshold 0.1]";
  private static final double DEFAULT_THRESHOLD = 0.1;
  private static final List<String> COMPARED =
      List.of("StrategyBenchmark", "StrategyRun", "ConcurrencyBenchmark");

  private SpreadCommand() {}

  /**
   * Runs the command.
   *
   * @return the exit status: 0 when all runs rank the same and their ratios are within the
   *     threshold
   */
  static int run(Arguments arguments, PrintStream out) throws IOException {
    if (arguments.positional().size() < 2) {
      throw new UsageException(USAGE);
    }
    List<ResultSet> runs = new ArrayList<>();
    for (String file : arguments.positional()) {
      runs.add(ResultFiles.read(Path.of(file)));
    }
    double threshold = arguments.number("threshold", DEFAULT_THRESHOLD);
    List<Spread> spreads = Spread.of(runs, "throughput", COMPARED, threshold);
    spreads.forEach(spread -> out.println(spread.sentence()));
    boolean agree =
        spreads.stream()
            .allMatch(spread -> spread.sameRanking() && spread.deviation() <= threshold);
    return agree ? 0 : 1;
  }
}
