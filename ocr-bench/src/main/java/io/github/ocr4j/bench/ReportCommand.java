package io.github.ocr4j.bench;

import io.github.ocr4j.bench.report.JmhRun;
import io.github.ocr4j.bench.report.Preset;
import io.github.ocr4j.bench.report.Report;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultFiles;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.run.RunPresets;
import io.github.ocr4j.bench.run.StrategyRun;
import io.github.ocr4j.bench.virtual.VirtualTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs a preset and writes its report, or writes the report of figures taken before. */
final class ReportCommand {
  static final String USAGE =
      "report quick|full|runs|check|FILE.json [--out DIRECTORY] [--peers DIRECTORY]";

  private ReportCommand() {}

  static void run(Arguments arguments, PrintStream out) throws IOException, RunnerException {
    if (arguments.positional().size() != 1) {
      throw new UsageException(USAGE);
    }
    String what = arguments.positional().get(0);
    Path directory = Path.of(arguments.text("out", "bench-report"));
    ResultSet results =
        what.endsWith(".json") ? ResultFiles.read(Path.of(what)) : measure(Preset.of(what), out);
    Report.write(results, directory);
    out.println("The report is " + directory.toAbsolutePath().resolve("index.html"));
  }

  private static ResultSet measure(Preset preset, PrintStream out)
      throws IOException, RunnerException {
    Environment environment = Environment.current();
    List<Measurement> measurements = new ArrayList<>();
    for (StrategyRun run : RunPresets.of(preset.documents())) {
      out.println("Running " + run.strategy() + " over " + run.corpus() + " in virtual time");
      measurements.addAll(run.run(new VirtualTime(run.threads())).measurements(run));
    }
    measurements.addAll(JmhRun.run(preset));
    return new ResultSet(environment, preset.label(), measurements);
  }
}
