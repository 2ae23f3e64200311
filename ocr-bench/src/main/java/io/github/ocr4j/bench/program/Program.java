package io.github.ocr4j.bench.program;

import io.github.ocr4j.bench.result.Measurement;
import java.io.PrintStream;
import java.util.List;

/**
 * A measurement that is no micro-benchmark, such as one that kills processes. It has a name on the
 * command line, and its figures are part of the report.
 */
public interface Program {

  /**
   * What it is called on the command line and in the report.
   *
   * @return one lower-case word, with hyphens
   */
  String name();

  /**
   * What it is good for and which options it takes.
   *
   * @return one or more lines for people
   */
  String usage();

  /**
   * Runs it.
   *
   * @param arguments its own options
   * @param out where to say how it goes
   * @return its figures; none when what it needs is not there
   * @throws Exception when it cannot run, or when something came out wrong that must never be wrong
   */
  List<Measurement> run(Arguments arguments, PrintStream out) throws Exception;

  /**
   * A program from its parts.
   *
   * @param name see {@link #name()}
   * @param usage see {@link #usage()}
   * @param body what it does
   * @return the program
   */
  static Program of(String name, String usage, Body body) {
    return new NamedProgram(name, usage, body);
  }

  /** What a program does. */
  @FunctionalInterface
  interface Body {

    /**
     * Runs it.
     *
     * @param arguments its own options
     * @param out where to say how it goes
     * @return its figures
     * @throws Exception when it cannot run, or when something came out wrong
     */
    List<Measurement> run(Arguments arguments, PrintStream out) throws Exception;
  }
}
