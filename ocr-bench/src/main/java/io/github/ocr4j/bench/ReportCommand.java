package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.report.JmhRun;
import io.github.ocr4j.bench.report.PeerRun;
import io.github.ocr4j.bench.report.Preset;
import io.github.ocr4j.bench.report.Report;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultFiles;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.run.RunFigures;
import io.github.ocr4j.bench.run.RunPresets;
import io.github.ocr4j.bench.run.StrategyRun;
import io.github.ocr4j.bench.virtual.VirtualTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a preset and writes its report, or writes the report of figures taken before. */
final class ReportCommand {
  static final String USAGE =
      "report quick|full|runs|clients|check|FILE.json… [--out DIRECTORY] [--peers DIRECTORY]";

  private ReportCommand() {}

  static void run(Arguments arguments, PrintStream out) throws Exception {
    List<String> what = arguments.positional();
    if (what.isEmpty()) {
      throw new UsageException(USAGE);
    }
    Path directory = Path.of(arguments.text("out", "bench-report"));
    ResultSet results =
        what.get(0).endsWith(".json")
            ? read(what)
            : measure(Preset.of(what.get(0)), arguments, out);
    Report.write(results, directory);
    out.println("The report is " + directory.toAbsolutePath().resolve("index.html"));
  }

  private static ResultSet measure(Preset preset, Arguments arguments, PrintStream out)
      throws Exception {
    Environment environment = Environment.current();
    List<Measurement> measurements = new ArrayList<>();
    if (preset.documents() > 0) {
      measurements.addAll(virtual("StrategyRun", RunPresets.of(preset.documents()), out));
      measurements.addAll(
          virtual("StrategyRunOverCallers", RunPresets.overCallers(2 * preset.documents()), out));
    }
    measurements.addAll(JmhRun.run(preset));
    String peers = arguments.text("peers", "");
    if (!peers.isEmpty()) {
      measurements.addAll(PeerRun.run(Path.of(peers), preset));
    }
    for (String program : preset.programs()) {
      measurements.addAll(Programs.run(program, out));
    }
    return new ResultSet(environment, preset.label(), measurements);
  }

  private static List<Measurement> virtual(String name, List<StrategyRun> runs, PrintStream out) {
    List<Measurement> measurements = new ArrayList<>();
    for (StrategyRun run : runs) {
      out.println("Running " + run.strategy() + " over " + run.corpus() + " in virtual time");
      RunFigures figures = run.run(new VirtualTime(run.threads()));
      measurements.addAll(figures.measurements(name, run));
    }
    return measurements;
  }

  /**
   * Puts sets that were taken on the same machine together; of repeated figures the last counts.
   */
  private static ResultSet read(List<String> files) throws IOException {
    Map<String, Measurement> measurements = new LinkedHashMap<>();
    ResultSet first = ResultFiles.read(Path.of(files.get(0)));
    for (String file : files) {
      for (Measurement measurement : ResultFiles.read(Path.of(file)).measurements()) {
        measurements.put(measurement.key(), measurement);
      }
    }
    return new ResultSet(first.environment(), first.preset(), List.copyOf(measurements.values()));
  }
}
