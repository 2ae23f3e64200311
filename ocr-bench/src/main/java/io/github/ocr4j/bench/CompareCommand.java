package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.result.Comparison;
import io.github.ocr4j.bench.result.ResultFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Compares two result files and says whether something got worse. */
final class CompareCommand {
  static final String USAGE = "compare BEFORE.json AFTER.json [--threshold 0.1]";
  private static final double DEFAULT_THRESHOLD = 0.1;

  private CompareCommand() {}

  /**
   * Runs the command.
   *
   * @return the exit status: 0 when nothing got worse, 1 when something did
   */
  static int run(Arguments arguments, PrintStream out) throws IOException {
    List<String> files = arguments.positional();
    if (files.size() != 2) {
      throw new UsageException(USAGE);
    }
    double threshold = arguments.number("threshold", DEFAULT_THRESHOLD);
    List<Comparison> lines =
        Comparison.between(
            ResultFiles.read(Path.of(files.get(0))),
            ResultFiles.read(Path.of(files.get(1))),
            threshold);
    lines.forEach(line -> out.println(line.sentence()));
    long worse = lines.stream().filter(line -> line.verdict() == Comparison.Verdict.WORSE).count();
    out.printf(
        "%d figures in both files, %d of them worse by more than %.0f %%.%n",
        lines.size(), worse, threshold * 100);
    return worse > 0 ? 1 : 0;
  }
}
