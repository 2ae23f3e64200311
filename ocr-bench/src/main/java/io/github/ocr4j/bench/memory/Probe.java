package io.github.ocr4j.bench.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a child JVM with a small heap ended.
 *
 * @param heapMebibytes its greatest heap
 * @param passed whether it did what it was told
 * @param lastLine what it said about it
 * @param seconds how long it ran
 */
record Probe(int heapMebibytes, boolean passed, String lastLine, double seconds) {
  private static final Pattern ALLOCATED = Pattern.compile("allocated=(\\d+)");

  /** Starts a class, such as {@link MemoryProbe}, and waits for its end. */
  static Probe run(Class<?> main, int heapMebibytes, String... arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process child =
        ChildJvm.start(main, List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC"), arguments);
    String said = "";
    try (BufferedReader output = ChildJvm.output(child)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said = line.startsWith("pages=") || said.isEmpty() ? line : said;
      }
    }
    boolean passed = child.waitFor() == 0;
    return new Probe(heapMebibytes, passed, said, (System.nanoTime() - start) / 1e9);
  }

  long allocated() {
    Matcher number = ALLOCATED.matcher(lastLine);
    if (!number.find()) {
      throw new IllegalStateException("The probe failed: " + lastLine);
    }
    return Long.parseLong(number.group(1));
  }
}
