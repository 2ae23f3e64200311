package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entry of {@code benchmarks.jar}: everything that is not a command of ours goes to JMH. */
public final class Main {
  private Main() {}

  /**
   * Runs a command or a program of ours, or JMH.
   *
   * @param arguments the command and its options, or JMH's own options
   * @throws Exception when the command fails
   */
  public static void main(String[] arguments) throws Exception {
    String command = arguments.length == 0 ? "" : arguments[0];
    Optional<Program> program = Programs.find(command);
    if (program.isPresent()) {
      Programs.run(program.get(), rest(arguments), System.out);
      return;
    }
    switch (command) {
      case "report" -> ReportCommand.run(rest(arguments), System.out);
      case "strategies" -> StrategiesCommand.run(rest(arguments), System.out);
      case "compare" -> System.exit(CompareCommand.run(rest(arguments), System.out));
      case "spread" -> System.exit(SpreadCommand.run(rest(arguments), System.out));
      case "help", "--help" -> help(System.out);
      default -> org.openjdk.jmh.Main.main(arguments);
    }
  }

  private static void help(PrintStream out) {
    for (String usage :
        List.of(
            ReportCommand.USAGE,
            SpreadCommand.USAGE,
            CompareCommand.USAGE,
            StrategiesCommand.USAGE)) {
      out.println(usage);
    }
    out.print("\nPrograms; --out DIRECTORY writes their figures as a report:\n" + Programs.usage());
    out.println("\nAnything else goes to JMH, which says more with -h.");
  }

  private static Arguments rest(String[] arguments) {
    List<String> words = Arrays.asList(arguments);
    return Arguments.parse(words.subList(1, words.size()));
  }
}
