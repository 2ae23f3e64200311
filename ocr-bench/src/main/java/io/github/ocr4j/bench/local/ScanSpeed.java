package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The embedded engine against the {@code tesseract} command over the same scans: they take turns,
 * so that a change of the machine's load meets both.
 */
public final class ScanSpeed {
  private final List<Double> engine = new ArrayList<>();
  private final List<Double> command = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();

  private ScanSpeed() {}

  /** Measures. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    if (!TesseractCommand.isInstalled()) {
      run.print("The tesseract command is not installed here.");
      return;
    }
    int cores = run.integer("cores", Runtime.getRuntime().availableProcessors());
    List<BufferedImage> images = images(run.words());
    run.print("%d pages, %d cores, %s", images.size(), cores, TesseractCommand.version());
    ScanSpeed speed = new ScanSpeed();
    speed.measure(images, cores, run);
    Map<String, String> how =
        Map.of("cores", String.valueOf(cores), "pages", String.valueOf(images.size()));
    run.figure(how, "engine", "pages/s", Better.HIGHER, speed.engine);
    run.figure(how, "tesseract command", "pages/s", Better.NEITHER, speed.command);
    run.figure(how, "engine by command", "ratio", Better.HIGHER, speed.ratios);
  }

  private void measure(List<BufferedImage> images, int cores, ProgramRun run)
      throws IOException, InterruptedException {
    try (TemporaryDirectory directory = TemporaryDirectory.create("scan-speed");
        LocalEngine local = LocalEngine.builder().threads(cores).build()) {
      OcrRequest scan = OcrRequest.of(SamplePages.scan(images));
      TesseractCommand tesseract = new TesseractCommand(directory.path());
      List<Path> pages = SamplePages.write(images, directory.path());
      int rounds = run.integer("rounds", 5);
      for (int round = 0; round <= rounds; round++) {
        long start = System.nanoTime();
        local.process(scan);
        long half = System.nanoTime();
        tesseract.read(pages, cores);
        double ours = pages.size() * 1e9 / (half - start);
        double theirs = pages.size() * 1e9 / (System.nanoTime() - half);
        // The first round warms up.
        if (round > 0) {
          engine.add(ours);
          command.add(theirs);
          ratios.add(ours / theirs);
          run.print(
              "engine %.2f pages/s, tesseract %.2f pages/s, ratio %.2f",
              ours, theirs, ours / theirs);
        }
      }
    }
  }

  private static List<BufferedImage> images(List<String> files) throws IOException {
    if (files.isEmpty()) {
      return SamplePages.images();
    }
    List<BufferedImage> images = new ArrayList<>();
    for (String file : files) {
      images.addAll(SamplePages.images(Path.of(file)));
    }
    return images;
  }
}
