package io.github.ocr4j.bench.memory;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the client's memory: whether large documents and answers go through small heaps, and how
 * many bytes it allocates for each byte that it sends.
 */
public final class MemoryProgram {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Pattern ALLOCATED = Pattern.compile("allocated=(\\d+)");

  private final PrintStream out;
  private final Path directory;
  private final String url;

  private MemoryProgram(PrintStream out, Path directory, String url) {
    this.out = out;
    this.directory = directory;
    this.url = url;
  }

  /**
   * Runs all measurements; takes about a minute.
   *
   * @param arguments none
   * @throws Exception if the server cannot be started
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("ocr4j-memory-");
    Process server = ChildJvm.start(SinkServer.class, List.of("-Xmx64m"));
    try (BufferedReader output = ChildJvm.output(server)) {
      new MemoryProgram(System.out, directory, "http://localhost:" + output.readLine()).run();
    } finally {
      server.destroy();
      delete(directory);
    }
  }

  private void run() throws Exception {
    Path small = pdf(10);
    Path large = pdf(50);
    out.println("document: PDF of 900 pages, 50 MB; the server runs in a process of its own");
    for (String transport : List.of("INLINE", "UPLOAD")) {
      report("one, " + transport, probe("64m", transport, large, 1, "small"));
      report("eight at once, " + transport, probe("96m", transport, large, 8, "small"));
    }
    report("1000 pages, 200 MB of images", probe("64m", "INLINE", pdf(1), 1, "large"));
    for (String transport : List.of("INLINE", "UPLOAD")) {
      ratio(transport, small, large);
    }
  }

  private Path pdf(int megabytes) throws IOException {
    Path file = directory.resolve(megabytes + ".pdf");
    int pages = megabytes == 1 ? 1 : 900;
    byte[] empty = SyntheticPdf.of(1, pages, List.of(), 0);
    int padding = Math.max(1, megabytes * MEGABYTE - empty.length);
    return Files.write(file, SyntheticPdf.of(1, pages, List.of(), padding));
  }

  private void report(String what, String result) {
    out.printf(Locale.ROOT, "%-40s %s%n", what, result);
  }

  private void ratio(String transport, Path small, Path large) throws Exception {
    long few = allocated(probe("256m", transport, small, 1, "small"));
    long many = allocated(probe("256m", transport, large, 1, "small"));
    report(
        "allocated bytes per byte, " + transport,
        String.format(
            Locale.ROOT, "%.3f", (double) (many - few) / (Files.size(large) - Files.size(small))));
  }

  private static long allocated(String result) {
    Matcher number = ALLOCATED.matcher(result);
    if (!number.find()) {
      throw new IllegalStateException("the probe failed: " + result);
    }
    return Long.parseLong(number.group(1));
  }

  private String probe(String heap, String transport, Path document, int count, String model)
      throws Exception {
    long start = System.nanoTime();
    Process child =
        ChildJvm.start(
            MemoryProbe.class,
            List.of("-Xmx" + heap, "-XX:+UseSerialGC"),
            url,
            transport,
            document.toString(),
            String.valueOf(count),
            model,
            directory.resolve("images").toString());
    String result = "";
    try (BufferedReader output = ChildJvm.output(child)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        result = line.startsWith("pages=") || result.isEmpty() ? line : result;
      }
    }
    return String.format(
        Locale.ROOT,
        "-Xmx%s %s: %s, %.1f s",
        heap,
        child.waitFor() == 0 ? "works" : "FAILS",
        result,
        (System.nanoTime() - start) / 1e9);
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
