package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Comparison;
import io.github.ocr4j.bench.result.ResultSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compares two sets of figures; fails when one got worse. */
final class CompareCommand {
  private static final double DEFAULT_THRESHOLD = 0.1;

  private CompareCommand() {}

  static void run(ProgramRun run) throws IOException {
    List<String> files = run.words(2);
    double threshold = run.number("threshold", DEFAULT_THRESHOLD);
    List<Comparison> lines =
        Comparison.between(
            ResultSet.read(Path.of(files.get(0))),
            ResultSet.read(Path.of(files.get(1))),
            threshold);
    lines.forEach(line -> run.print("%s", line.sentence()));
    long worse = lines.stream().filter(line -> line.verdict() == Comparison.Verdict.WORSE).count();
    run.print(
        "%d figures in both files, %d of them worse by more than %.0f %%.",
        lines.size(), worse, threshold * 100);
    if (worse > 0) {
      run.fail();
    }
  }
}
