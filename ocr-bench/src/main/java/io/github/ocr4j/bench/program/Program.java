package io.github.ocr4j.bench.program;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code benchmarks.jar}. Its figures can be part of a report.
 *
 * @param name one lower-case word, with hyphens
 * @param usage its arguments in the first line, then what it does
 * @param body what it does
 */
public record Program(String name, String usage, Body body) {

  /** What a program does. */
  @FunctionalInterface
  public interface Body {

    /** Reads arguments, prints progress, and takes figures; none without what it needs. */
    void run(ProgramRun run) throws Exception;
  }

  /** Runs it with the words that follow its name on the command line. */
  public ProgramRun run(List<String> words, PrintStream out) throws Exception {
    ProgramRun run = new ProgramRun(this, words, out);
    body.run(run);
    return run;
  }

  /** How to call it and what it does, indented. */
  public String help() {
    return name + " " + usage.replace("\n", "\n    ");
  }
}
