package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.client.CpuProfiler;
import io.github.ocr4j.bench.client.TrialNotes;
import io.github.ocr4j.bench.local.TesseractCommand;
import io.github.ocr4j.bench.result.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH benchmarks and takes their figures. */
public final class JmhRun {
  private JmhRun() {}

  /**
   * Runs the benchmarks of a preset in processes of their own.
   *
   * @param preset which benchmarks, and how long
   * @return their figures
   * @throws RunnerException when a benchmark fails
   * @throws IOException when a temporary file cannot be used
   */
  public static List<Measurement> run(Preset preset) throws RunnerException, IOException {
    if (preset.benchmarks().isEmpty()) {
      return List.of();
    }
    Path notes = Files.createTempFile("ocr-bench-notes", ".tsv");
    try {
      List<Measurement> measurements = new ArrayList<>();
      for (RunResult result : new Runner(options(preset, notes).build()).run()) {
        measurements.addAll(JmhFigures.of(result));
      }
      measurements.addAll(JmhFigures.ofNotes(Files.readAllLines(notes)));
      return measurements;
    } finally {
      Files.delete(notes);
    }
  }

  private static ChainedOptionsBuilder options(Preset preset, Path notes) {
    TimeValue time =
        preset.seconds() == 0 ? TimeValue.milliseconds(10) : TimeValue.seconds(preset.seconds());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            .shouldFailOnError(true)
            .warmupIterations(preset.warmups())
            .warmupTime(time)
            .measurementIterations(preset.iterations())
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .jvmArgsAppend("-D" + TrialNotes.PROPERTY + "=" + notes);
    preset.benchmarks().forEach(options::include);
    if (!TesseractCommand.isInstalled()) {
      options.exclude("ByTesseractCommand");
    }
    return options;
  }
}
