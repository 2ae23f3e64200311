package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The embedded engine against the {@code tesseract} command over the same scans: they take turns,
 * so that a change of the machine's load meets both.
 */
public final class ScanSpeed implements Program {
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "scan-speed";
  }

  @Override
  public String usage() {
    return "pages per second of scans against the tesseract command [FILE.pdf|FILE.png…]"
        + " [--rounds 5] [--cores N]";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out)
      throws IOException, InterruptedException {
    if (!TesseractCommand.isInstalled()) {
      out.println("The tesseract command is not installed here.");
      return List.of();
    }
    int cores = arguments.integer("cores", Runtime.getRuntime().availableProcessors());
    try (TemporaryDirectory directory = TemporaryDirectory.create("scan-speed");
        LocalEngine engine = LocalEngine.builder().threads(cores).build()) {
      List<BufferedImage> images = images(arguments.positional());
      OcrRequest scan = OcrRequest.of(SamplePages.scan(images));
      TesseractCommand tesseract = new TesseractCommand(directory.path());
      List<Path> pages = SamplePages.write(images, directory.path());
      out.printf("%d pages, %d cores, %s%n", pages.size(), cores, TesseractCommand.version());
      Race race = new Race(pages.size(), cores);
      race.round(() -> engine.process(scan), () -> tesseract.read(pages, cores));
      race.forget();
      for (int round = 0; round < arguments.integer("rounds", 5); round++) {
        race.round(() -> engine.process(scan), () -> tesseract.read(pages, cores));
        out.println(race.lastRound());
      }
      return race.measurements(name());
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

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static final class Race {
    private final int pages;
    private final int cores;
    private final List<Double> engine = new ArrayList<>();
    private final List<Double> command = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    Race(int pages, int cores) {
      this.pages = pages;
      this.cores = cores;
    }

    void round(Work ours, Work theirs) throws IOException, InterruptedException {
      engine.add(pagesPerSecond(ours));
      command.add(pagesPerSecond(theirs));
      ratios.add(last(engine) / last(command));
    }

    private double pagesPerSecond(Work work) throws IOException, InterruptedException {
      long start = System.nanoTime();
      work.run();
      return pages / ((System.nanoTime() - start) / NANOS);
    }

    void forget() {
      engine.clear();
      command.clear();
      ratios.clear();
    }

    String lastRound() {
      return String.format(
          "engine %.2f pages/s, tesseract %.2f pages/s, ratio %.2f",
          last(engine), last(command), last(ratios));
    }

    List<Measurement> measurements(String name) {
      Map<String, String> how =
          Map.of("cores", String.valueOf(cores), "pages", String.valueOf(pages));
      return List.of(
          new Measurement(name, how, "engine", "pages/s", Better.HIGHER, engine),
          new Measurement(name, how, "tesseract command", "pages/s", Better.NEITHER, command),
          new Measurement(name, how, "engine by command", "ratio", Better.HIGHER, ratios));
    }

    private static double last(List<Double> values) {
      return values.get(values.size() - 1);
    }
  }
}
