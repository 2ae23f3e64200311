package io.github.ocr4j.local.score;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Measures the embedded engine over a folder of documents with references: {@code <samples>
 * <output> [born] [clean] [scans]}. Markdown is written to the output folder.
 */
final class LocalEngineScore {
  private static final List<String> BORN_DIGITAL =
      List.of(
          "single",
          "twocol",
          "tablefig",
          "2305.03393v1-pg9",
          "multi_page",
          "picture_classification",
          "redp5110_sampled",
          "mistral7b");

  private final Path samples;
  private final Path output;
  private final LocalEngine engine = LocalEngine.create();

  private LocalEngineScore(Path samples, Path output) {
    this.samples = samples;
    this.output = output;
  }

  public static void main(String[] arguments) throws IOException {
    Path output = Files.createDirectories(Path.of(arguments[1]));
    LocalEngineScore score = new LocalEngineScore(Path.of(arguments[0]), output);
    List<String> parts = List.of(arguments).subList(2, arguments.length);
    if (parts.isEmpty() || parts.contains("born")) {
      score.documents("born digital", false);
      score.speed();
    }
    if (parts.isEmpty() || parts.contains("clean")) {
      score.cleanScans();
    }
    if (parts.isEmpty() || parts.contains("scans")) {
      score.documents("scans at 300 dpi", true);
    }
    score.engine.close();
  }

  private Path pdf(String name) {
    return name.equals("mistral7b")
        ? samples.resolve("cookbook_mistral7b.pdf")
        : samples.resolve("embedded").resolve(name + ".pdf");
  }

  private String reference(String name) throws IOException {
    return Files.readString(samples.resolve("embedded/reference").resolve(name));
  }

  private void documents(String title, boolean scanned) throws IOException {
    row(title, "text", "word F1", "heads", "cells");
    double[] sums = new double[4];
    int tables = 0;
    for (String name : BORN_DIGITAL) {
      Path file = scanned ? scan(name) : pdf(name);
      String markdown = read(file, name + (scanned ? ".scan" : ""));
      String reference = reference(name + ".md");
      boolean hasTables = Measures.hasTables(reference);
      double[] values = {
        Measures.similarity(markdown, reference),
        Measures.wordF1(markdown, reference),
        Measures.headings(markdown, reference),
        hasTables ? Measures.cellF1(markdown, reference) : Double.NaN
      };
      row(name, values);
      for (int i = 0; i < 3; i++) {
        sums[i] += values[i] / BORN_DIGITAL.size();
      }
      sums[3] += hasTables ? values[3] : 0;
      tables += hasTables ? 1 : 0;
    }
    row("mean", sums[0], sums[1], sums[2], sums[3] / tables);
  }

  private void cleanScans() throws IOException {
    row("clean scans", "CER %", "word F1");
    for (String name :
        List.of(
            "single-150.png",
            "single-300-noisy.jpg",
            "single-300-rot90.png",
            "single-300-skew3.png",
            "twocol-300.png",
            "tablefig-300.png")) {
      String markdown = read(samples.resolve("embedded/scan").resolve(name), name);
      String reference = reference(name.substring(0, name.indexOf('-')) + ".txt");
      row(
          name,
          100 * Measures.characterErrorRate(markdown, reference),
          Measures.wordF1(markdown, reference));
    }
    String receipt = read(samples.resolve("cookbook_receipt.png"), "receipt");
    String reference = reference("receipt.txt");
    row(
        "receipt",
        100 * Measures.characterErrorRate(receipt, reference),
        Measures.wordF1(receipt, reference));
  }

  private void speed() {
    long best = Long.MAX_VALUE;
    int pages = 0;
    for (int round = 0; round < 6; round++) {
      long start = System.nanoTime();
      pages = 0;
      for (String name : BORN_DIGITAL) {
        if (!name.startsWith("redp")) {
          OcrRequest request = OcrRequest.builder(Document.of(pdf(name))).build();
          pages += engine.process(request).pages().size();
        }
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    row("seconds per page, warm (without redp5110)", best / 1e9 / pages);
  }

  private String read(Path file, String name) throws IOException {
    OcrResponse response = engine.process(OcrRequest.of(Document.of(file)));
    String markdown =
        response.pages().stream().map(OcrPage::markdown).collect(Collectors.joining("\n\n"));
    Files.writeString(output.resolve(name + ".md"), markdown);
    return markdown;
  }

  private Path scan(String name) throws IOException {
    Path scan = output.resolve(name + ".scan.pdf");
    if (Files.exists(scan)) {
      return scan;
    }
    try (PDDocument source = Loader.loadPDF(pdf(name).toFile());
        PDDocument target = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(source);
      for (int i = 0; i < source.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, 300, ImageType.GRAY);
        PDPage page =
            new PDPage(
                new PDRectangle(image.getWidth() * 72 / 300f, image.getHeight() * 72 / 300f));
        target.addPage(page);
        PDImageXObject object = JPEGFactory.createFromImage(target, image, 0.95f, 300);
        try (PDPageContentStream content = new PDPageContentStream(target, page)) {
          content.drawImage(
              object, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        }
      }
      target.save(scan.toFile());
    }
    return scan;
  }

  private static void row(String name, double... values) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-42s", name));
    for (double value : values) {
      row.append(String.format(Locale.ROOT, " %8.3f", value));
    }
    System.out.println(row);
  }

  private static void row(String name, String... titles) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-42s", name));
    for (String title : titles) {
      row.append(String.format(Locale.ROOT, " %8s", title));
    }
    System.out.println(row);
  }
}
