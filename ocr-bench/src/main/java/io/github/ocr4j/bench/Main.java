package io.github.ocr4j.bench;

import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.report.Report;
import io.github.ocr4j.bench.result.Environment;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The entry of {@code benchmarks.jar}: runs a program of ours, or JMH. */
public final class Main {
  /**
   * Warns of fonts by the hundred; referred to here, because Java forgets other loggers' levels.
   */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private Main() {}

  /** Runs a program of ours or JMH; {@code --out DIRECTORY} writes a program's figures there. */
  public static void main(String[] arguments) throws Exception {
    PDFBOX.setLevel(Level.OFF);
    String name = arguments.length == 0 ? "" : arguments[0];
    Optional<Program> program = Programs.find(name);
    if (program.isPresent()) {
      run(program.get(), List.of(arguments).subList(1, arguments.length));
    } else if (name.equals("help") || name.equals("--help")) {
      Programs.ALL.forEach(each -> System.out.println(each.help()));
      System.out.println("\nAnything else goes to JMH, which says more with -h.");
    } else {
      org.openjdk.jmh.Main.main(arguments);
    }
  }

  private static void run(Program program, List<String> words) throws Exception {
    Environment environment = Environment.current();
    ProgramRun run = program.run(words, System.out);
    if (run.hasOption("out") && !run.figures().isEmpty()) {
      Report.write(new ResultSet(environment, program.name(), run.figures()), run.path("out", ""));
    }
    if (run.status() != 0) {
      System.exit(run.status());
    }
  }
}
