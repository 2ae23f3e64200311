package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.memory.ChildJvm;
import io.github.ocr4j.bench.memory.ResidentMemory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How much memory the embedded engine occupies while it reads a long scan in a small heap. */
public final class ScanMemory implements Program {
  private static final int PAGES = 200;
  private static final int HEAP = 256;
  private static final int PARTS = 10;

  @Override
  public String name() {
    return "scan-memory";
  }

  @Override
  public String usage() {
    return "resident memory of the embedded engine over a long scan [--pages 200]"
        + " [--heap MEBIBYTES]";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out)
      throws IOException, InterruptedException {
    if (!ResidentMemory.isTold()) {
      out.println("This system does not tell how much memory a process occupies.");
      return List.of();
    }
    int pages = arguments.integer("pages", PAGES);
    int heap = arguments.integer("heap", HEAP);
    try (TemporaryDirectory directory = TemporaryDirectory.create("scan-memory")) {
      Path scan = SamplePages.writeScan(images(pages), directory.resolve("scan.pdf"));
      Process child =
          ChildJvm.start(ScanProbe.class, List.of("-Xmx" + heap + "m"), scan.toString());
      ResidentMemory memory = ResidentMemory.of(child);
      String said = ChildJvm.output(child).lines().collect(Collectors.joining("\n"));
      if (child.exitValue() != 0 || !said.contains("pages=" + pages)) {
        throw new IOException("The scan was not read: " + said);
      }
      return figures(pages, heap, memory, out);
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

  private List<Measurement> figures(int pages, int heap, ResidentMemory memory, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d scanned pages with -Xmx%dm: at most %.0f MB resident; in each tenth of the time %s%n",
        pages,
        heap,
        memory.peak(),
        memory.peaks(PARTS).stream()
            .map(peak -> String.format(Locale.ROOT, "%.0f", peak))
            .collect(Collectors.joining(" ")));
    Map<String, String> how = Map.of("pages", String.valueOf(pages), "heap", "-Xmx" + heap + "m");
    List<Double> halves = memory.peaks(2);
    return List.of(
        Measurement.exact(name(), how, "peak resident", "MB", Better.LOWER, memory.peak()),
        Measurement.exact(
            name(),
            how,
            "second half by first half",
            "ratio",
            Better.LOWER,
            halves.get(1) / halves.get(0)));
  }
}
