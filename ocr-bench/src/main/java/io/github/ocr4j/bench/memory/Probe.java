package io.github.ocr4j.bench.memory;

import io.github.ocr4j.bench.process.ChildJvm;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outcome of a child JVM with a small heap.
 *
 * @param heapMebibytes its greatest heap
 * @param isPassed whether it did its work
 * @param lastLine what it printed about it
 * @param seconds how long it ran
 */
record Probe(int heapMebibytes, boolean isPassed, String lastLine, double seconds) {
  private static final Pattern ALLOCATED = Pattern.compile("allocated=(\\d+)");

  /** Starts a class, such as {@link MemoryProbe}, and waits for its end. */
  static Probe run(Class<?> main, int heapMebibytes, String... arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process child =
        ChildJvm.start(main, List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC"), arguments);
    String printed = "";
    try (BufferedReader output = ChildJvm.output(child)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        printed = line.startsWith("pages=") || printed.isEmpty() ? line : printed;
      }
    }
    boolean passed = child.waitFor() == 0;
    return new Probe(heapMebibytes, passed, printed, (System.nanoTime() - start) / 1e9);
  }

  long allocated() {
    Matcher number = ALLOCATED.matcher(lastLine);
    if (!number.find()) {
      throw new IllegalStateException("The probe failed: " + lastLine);
    }
    return Long.parseLong(number.group(1));
  }

  /** Says whether the work fitted into the heap, and takes it as a figure. */
  void report(String what, ProgramRun run) {
    String heap = "-Xmx" + heapMebibytes + "m";
    run.print(
        "%-45s %s %s, %.1f s", what, heap, isPassed ? "works" : "FAILS: " + lastLine, seconds);
    Map<String, String> how = Map.of("what", what, "heap", heap);
    run.figure(how, "works", "1 = yes", Better.HIGHER, isPassed ? 1 : 0);
    run.figure(how, "time", "s", Better.LOWER, seconds);
  }
}
