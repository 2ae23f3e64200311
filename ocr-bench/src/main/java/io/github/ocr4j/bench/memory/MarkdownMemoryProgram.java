package io.github.ocr4j.bench.memory;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether 1000 pages with 2000 images become files in a small heap: the text and one image at a
 * time, of which one alone is larger than the heap.
 */
public final class MarkdownMemoryProgram implements Program {
  private static final int PAGES = 1000;
  private static final int IMAGES_OF_A_PAGE = 2;
  private static final int IMAGE_BYTES = 200_000;
  private static final int LARGEST_IMAGE_BYTES = 100_000_000;
  private static final int HEAP = 64;

  @Override
  public String name() {
    return "markdown-memory";
  }

  @Override
  public String usage() {
    return "1000 pages with 2000 images to Markdown on disk in a small heap; --heap MEBIBYTES";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    try (TemporaryDirectory directory = TemporaryDirectory.create("markdown")) {
      Path images = images(directory.resolve("store"));
      Probe probe =
          Probe.run(
              MarkdownProbe.class,
              arguments.integer("heap", HEAP),
              images.toString(),
              String.valueOf(PAGES),
              String.valueOf(IMAGES_OF_A_PAGE),
              directory.resolve("docs").toString());
      String heap = "-Xmx" + probe.heapMebibytes() + "m";
      out.printf(
          Locale.ROOT,
          "%d pages with %d images, %d MB, to disk %s: %s %s, %.1f s%n",
          PAGES,
          PAGES * IMAGES_OF_A_PAGE,
          (PAGES * IMAGES_OF_A_PAGE * (long) IMAGE_BYTES + LARGEST_IMAGE_BYTES) / 1_000_000,
          heap,
          probe.passed() ? "works," : "FAILS:",
          probe.lastLine(),
          probe.seconds());
      Map<String, String> how = Map.of("heap", heap);
      double works = probe.passed() ? 1 : 0;
      return List.of(
          Measurement.exact(name(), how, "works", "1 = yes", Better.HIGHER, works),
          Measurement.exact(name(), how, "time", "s", Better.LOWER, probe.seconds()));
    }
  }

  /** No two are the same; the files have holes, so that making them takes no time. */
  private static Path images(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (int number = 0; number < PAGES * IMAGES_OF_A_PAGE; number++) {
      Path file = directory.resolve(number + ".jpeg");
      try (RandomAccessFile image = new RandomAccessFile(file.toFile(), "rw")) {
        image.setLength(number == 0 ? LARGEST_IMAGE_BYTES : IMAGE_BYTES);
        image.writeInt(0xFFD8FFE0);
        image.writeInt(number);
      }
    }
    return directory;
  }
}
