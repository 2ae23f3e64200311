package io.github.ocr4j.bench.program;

import io.github.ocr4j.bench.result.Measurement;
import java.io.PrintStream;
import java.util.List;

/** A program whose body is a method. */
record NamedProgram(String name, String usage, Body body) implements Program {

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    return body.run(arguments, out);
  }
}
