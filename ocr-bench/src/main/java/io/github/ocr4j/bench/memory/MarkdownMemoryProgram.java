package io.github.ocr4j.bench.memory;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.ProgramRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Converts 1000 pages with 2000 images to files in a small heap: the text and one image at a time,
 * of which one alone is larger than the heap.
 */
public final class MarkdownMemoryProgram {
  private static final int PAGES = 1000;
  private static final int IMAGES_OF_A_PAGE = 2;
  private static final int IMAGE_BYTES = 200_000;
  private static final int LARGEST_IMAGE_BYTES = 100_000_000;

  private MarkdownMemoryProgram() {}

  /** Measures. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    try (TemporaryDirectory directory = TemporaryDirectory.create("markdown")) {
      Probe.run(
              MarkdownProbe.class,
              run.integer("heap", 64),
              images(directory.resolve("store")).toString(),
              String.valueOf(PAGES),
              String.valueOf(IMAGES_OF_A_PAGE),
              directory.resolve("docs").toString())
          .report("1000 pages with 2000 images, 500 MB, to disk", run);
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
