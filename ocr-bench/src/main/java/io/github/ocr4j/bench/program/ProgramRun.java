package io.github.ocr4j.bench.program;

import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One run of a program: its command line of words and {@code --name value} pairs, its console, and
 * the figures that it takes. For one thread.
 */
public final class ProgramRun {
  private final Program program;
  private final PrintStream out;
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final List<Measurement> figures = new ArrayList<>();
  private int status;

  ProgramRun(Program program, List<String> commandLine, PrintStream out) {
    this.program = program;
    this.out = out;
    for (int i = 0; i < commandLine.size(); i++) {
      String word = commandLine.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
      } else if (i + 1 < commandLine.size()) {
        options.put(word.substring(2), commandLine.get(++i));
      } else {
        throw new IllegalArgumentException(word + " needs a value.");
      }
    }
  }

  /** The words that belong to no option, in order. */
  public List<String> words() {
    return words;
  }

  /** The words that belong to no option, in order; refuses fewer than {@code least}. */
  public List<String> words(int least) {
    if (words.size() < least) {
      throw new IllegalArgumentException("Usage: java -jar benchmarks.jar " + program.help());
    }
    return words;
  }

  /** Whether an option was given. */
  public boolean hasOption(String name) {
    return options.containsKey(name);
  }

  /** The value of an option, or another text when it was not given. */
  public String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /** An option that names a file or directory. */
  public Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  /** An option that is a number. */
  public double number(String name, double otherwise) {
    return hasOption(name) ? Double.parseDouble(options.get(name)) : otherwise;
  }

  /** An option that is a whole number. */
  public int integer(String name, int otherwise) {
    return hasOption(name) ? Integer.parseInt(options.get(name)) : otherwise;
  }

  /** Prints a line, with numbers as they are written in English. */
  public void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** The console, for other programs and tables. */
  public PrintStream out() {
    return out;
  }

  /** Takes a figure from one sample, under the program's name. */
  public void figure(
      Map<String, String> how, String metric, String unit, Better better, double value) {
    figure(how, metric, unit, better, List.of(value));
  }

  /** Takes a figure from several samples, under the program's name. */
  public void figure(
      Map<String, String> how, String metric, String unit, Better better, List<Double> samples) {
    figures.add(new Measurement(program.name(), how, metric, unit, better, samples));
  }

  /** The figures taken so far. */
  public List<Measurement> figures() {
    return figures;
  }

  /** Lets the process end with status 1. */
  public void fail() {
    status = 1;
  }

  /** The status for the process to end with: 0, or 1 after {@link #fail}. */
  public int status() {
    return status;
  }
}
