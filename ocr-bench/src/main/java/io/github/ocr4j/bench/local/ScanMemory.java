package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.process.ChildJvm;
import io.github.ocr4j.bench.process.ResidentMemory;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The memory that the embedded engine occupies while it reads a long scan in a small heap. */
public final class ScanMemory {
  private static final int PARTS = 10;

  private ScanMemory() {}

  /** Measures; Linux only. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    if (!ResidentMemory.isMeasurable()) {
      run.print("This system does not say how much memory a process occupies.");
      return;
    }
    int pages = run.integer("pages", 200);
    String heap = "-Xmx" + run.integer("heap", 256) + "m";
    try (TemporaryDirectory directory = TemporaryDirectory.create("scan-memory")) {
      Path scan = SamplePages.writeScan(images(pages), directory.resolve("scan.pdf"));
      Process child = ChildJvm.start(ScanProbe.class, List.of(heap), scan.toString());
      ResidentMemory memory = ResidentMemory.of(child);
      String printed = ChildJvm.output(child).lines().collect(Collectors.joining("\n"));
      if (child.exitValue() != 0 || !printed.contains("pages=" + pages)) {
        throw new IOException("The scan was not read: " + printed);
      }
      report(pages, heap, memory, run);
    }
  }

  /** The same few pages again and again: each is unpacked anew. */
  private static List<BufferedImage> images(int pages) throws IOException {
    List<BufferedImage> samples = SamplePages.images();
    List<BufferedImage> images = new ArrayList<>(pages);
    for (int page = 0; page < pages; page++) {
      images.add(samples.get(page % samples.size()));
    }
    return images;
  }

  private static void report(int pages, String heap, ResidentMemory memory, ProgramRun run) {
    run.print(
        "%d scanned pages with %s: at most %.0f MB resident; in each tenth of the time %s",
        pages,
        heap,
        memory.peak(),
        memory.peaks(PARTS).stream()
            .map(peak -> String.format(Locale.ROOT, "%.0f", peak))
            .collect(Collectors.joining(" ")));
    Map<String, String> how = Map.of("pages", String.valueOf(pages), "heap", heap);
    List<Double> halves = memory.peaks(2);
    run.figure(how, "peak resident", "MB", Better.LOWER, memory.peak());
    run.figure(
        how, "second half by first half", "ratio", Better.LOWER, halves.get(1) / halves.get(0));
  }
}
