package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.report.JmhRun;
import io.github.ocr4j.bench.report.Preset;
import io.github.ocr4j.bench.report.Report;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.run.RunPresets;
import io.github.ocr4j.bench.run.StrategyRun;
import io.github.ocr4j.bench.virtual.VirtualTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a preset and writes its report, or writes the report of figures taken before. */
final class ReportCommand {
  private ReportCommand() {}

  static void run(ProgramRun run) throws Exception {
    String first = run.words(1).get(0);
    Path directory = run.path("out", "bench-report");
    Report.write(
        first.endsWith(".json") ? read(run.words()) : measure(Preset.of(first), run), directory);
    run.print("The report is %s", directory.toAbsolutePath().resolve("index.html"));
  }

  private static ResultSet measure(Preset preset, ProgramRun run) throws Exception {
    Environment environment = Environment.current();
    List<Measurement> figures = new ArrayList<>();
    if (preset.documents() > 0) {
      virtual("StrategyRun", RunPresets.of(preset.documents()), run, figures);
      virtual(
          "StrategyRunOverCallers", RunPresets.overCallers(2 * preset.documents()), run, figures);
    }
    figures.addAll(JmhRun.run(preset));
    if (run.hasOption("peers")) {
      figures.addAll(JmhRun.runPeers(preset, run.path("peers", "")));
    }
    for (String program : preset.programs()) {
      run.print("Running %s", program);
      List<String> words = List.of(program.split(" "));
      figures.addAll(
          Programs.find(words.get(0))
              .orElseThrow()
              .run(words.subList(1, words.size()), run.out())
              .figures());
    }
    return new ResultSet(environment, preset.name(), figures);
  }

  private static void virtual(
      String name, List<StrategyRun> runs, ProgramRun console, List<Measurement> figures) {
    for (StrategyRun run : runs) {
      console.print("Running %s over %s in virtual time", run.strategy(), run.corpus());
      figures.addAll(run.run(new VirtualTime(run.threads())).measurements(name, run));
    }
  }

  /** Puts sets of the same machine together; of repeated figures the last counts. */
  private static ResultSet read(List<String> files) throws IOException {
    Map<String, Measurement> figures = new LinkedHashMap<>();
    for (String file : files) {
      ResultSet.read(Path.of(file)).measurements().forEach(m -> figures.put(m.key(), m));
    }
    ResultSet first = ResultSet.read(Path.of(files.get(0)));
    return new ResultSet(first.environment(), first.preset(), List.copyOf(figures.values()));
  }
}
