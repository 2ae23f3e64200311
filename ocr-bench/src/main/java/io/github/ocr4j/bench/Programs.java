package io.github.ocr4j.bench;

import io.github.ocr4j.bench.build.UnchangedDocuments;
import io.github.ocr4j.bench.fuzz.FuzzProgram;
import io.github.ocr4j.bench.local.LocalEngineScore;
import io.github.ocr4j.bench.local.ScanMemory;
import io.github.ocr4j.bench.local.ScanSpeed;
import io.github.ocr4j.bench.memory.MarkdownMemoryProgram;
import io.github.ocr4j.bench.memory.MemoryProgram;
import io.github.ocr4j.bench.money.FreshCloneRun;
import io.github.ocr4j.bench.money.KillRuns;
import io.github.ocr4j.bench.money.PaceRun;
import io.github.ocr4j.bench.money.RepeatedRuns;
import io.github.ocr4j.bench.opinion.OpinionFigures;
import io.github.ocr4j.bench.pace.PaceProgram;
import io.github.ocr4j.bench.peers.SmallCalls;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.report.Report;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import io.github.ocr4j.bench.run.Agreement;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The programs that can be run by name. */
final class Programs {
  private static final List<Program> ALL =
      List.of(
          new Agreement(),
          new MemoryProgram(),
          new MarkdownMemoryProgram(),
          new PaceProgram(),
          new SmallCalls(),
          PaceRun.program(),
          KillRuns.program(),
          RepeatedRuns.program(),
          new FreshCloneRun(),
          UnchangedDocuments.program(),
          new LocalEngineScore(),
          new ScanSpeed(),
          new ScanMemory(),
          new FuzzProgram(),
          new OpinionFigures());

  private Programs() {}

  static Optional<Program> find(String name) {
    return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
  }

  /** The programs with what they are good for, a line each. */
  static String usage() {
    return ALL.stream()
        .map(program -> "  %-14s %s%n".formatted(program.name(), firstLine(program.usage())))
        .collect(Collectors.joining());
  }

  private static String firstLine(String usage) {
    return usage.lines().findFirst().orElse("");
  }

  /** Runs a program as a part of a report. */
  static List<Measurement> run(String commandLine, PrintStream out) throws Exception {
    List<String> words = List.of(commandLine.split(" "));
    out.println("Running " + commandLine);
    Program program =
        find(words.get(0))
            .orElseThrow(() -> new IllegalStateException("There is no program " + words.get(0)));
    return program.run(Arguments.parse(words.subList(1, words.size())), out);
  }

  /** Runs a program; with {@code --out DIRECTORY} its figures are written as a report. */
  static void run(Program program, Arguments arguments, PrintStream out) throws Exception {
    Environment environment = Environment.current();
    List<Measurement> figures = program.run(arguments, out);
    if (arguments.options().containsKey("out")) {
      Report.write(new ResultSet(environment, program.name(), figures), arguments.path("out", ""));
    }
  }
}
