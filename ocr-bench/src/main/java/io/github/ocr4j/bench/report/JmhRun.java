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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH benchmarks and takes their figures. */
public final class JmhRun {
  private static final String OVER_CALLERS = "ConcurrencyBenchmark";

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
    Path notes = Files.createTempFile("ocr-bench-notes", ".tsv");
    try {
      List<Measurement> measurements = new ArrayList<>();
      for (int callers : preset.callers()) {
        measurements.addAll(
            run(options(preset, notes).include(OVER_CALLERS).threads(callers).build()));
      }
      if (!preset.benchmarks().isEmpty()) {
        ChainedOptionsBuilder options = options(preset, notes).exclude(OVER_CALLERS);
        preset.benchmarks().forEach(options::include);
        measurements.addAll(run(options.build()));
      }
      measurements.addAll(JmhFigures.ofNotes(Files.readAllLines(notes)));
      return measurements;
    } finally {
      Files.delete(notes);
    }
  }

  private static List<Measurement> run(Options options) throws RunnerException {
    return new Runner(options)
        .run().stream().flatMap(result -> JmhFigures.of(result).stream()).toList();
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
    if (!TesseractCommand.isInstalled()) {
      options.exclude("ByTesseractCommand");
    }
    return options;
  }
}
