package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.local.ScoredDocuments.Scored;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How much of documents with a known text the embedded engine gives back, and how fast. */
public final class LocalEngineScore implements Program {
  private static final int SPEED_ROUNDS = 6;

  @Override
  public String name() {
    return "score";
  }

  @Override
  public String usage() {
    return "the embedded engine over documents with references [born] [clean] [scans]"
        + " [--samples ../shared/samples/embedded] [--markdown DIRECTORY]";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws IOException {
    ScoredDocuments documents =
        new ScoredDocuments(arguments.path("samples", "../shared/samples/embedded"));
    List<Scored> pdfs = documents.pdfs();
    if (pdfs.isEmpty()) {
      out.println("There are no documents with references; --samples names a folder of them.");
      return List.of();
    }
    Path markdown = Files.createDirectories(arguments.path("markdown", "target/bench-markdown"));
    List<String> parts = arguments.positional();
    List<Measurement> figures = new ArrayList<>();
    try (LocalEngine engine = LocalEngine.create()) {
      Reader reader = new Reader(engine, markdown);
      if (parts.isEmpty() || parts.contains("born")) {
        figures.addAll(pdfs("born digital", pdfs, reader, out));
        figures.addAll(speed(pdfs, reader, out));
      }
      if (parts.isEmpty() || parts.contains("clean")) {
        figures.addAll(images(documents.images(), reader, out));
      }
      if (parts.isEmpty() || parts.contains("scans")) {
        figures.addAll(pdfs("scans of them at 300 dpi", scanned(pdfs, markdown), reader, out));
      }
    }
    return figures;
  }

  private record Reader(LocalEngine engine, Path markdown) {
    String read(Scored document) throws IOException {
      String text =
          engine.process(OcrRequest.of(Document.of(document.file()))).pages().stream()
              .map(OcrPage::markdown)
              .collect(Collectors.joining("\n\n"));
      Files.writeString(markdown.resolve(document.name() + ".md"), text);
      return text;
    }
  }

  private static List<Scored> scanned(List<Scored> pdfs, Path directory) throws IOException {
    List<Scored> scans = new ArrayList<>();
    for (Scored pdf : pdfs) {
      String name = "scan of " + pdf.name();
      Path copy = ScannedCopy.of(pdf.file(), directory.resolve(name));
      scans.add(new Scored(name, copy, pdf.reference()));
    }
    return scans;
  }

  private List<Measurement> pdfs(
      String kind, List<Scored> documents, Reader reader, PrintStream out) throws IOException {
    ScoreTable table = new ScoreTable(kind, "text", "words F1", "headings F1", "cells F1");
    for (Scored document : documents) {
      String text = reader.read(document);
      String reference = document.reference();
      table.row(
          document.name(),
          TextMeasures.similarity(text, reference),
          TextMeasures.wordF1(text, reference),
          TextMeasures.headings(text, reference),
          TextMeasures.hasTables(reference)
              ? TextMeasures.cellF1(text, reference)
              : ScoreTable.NOT_APPLICABLE);
    }
    table.print(out);
    return table.means(name());
  }

  private List<Measurement> images(List<Scored> images, Reader reader, PrintStream out)
      throws IOException {
    ScoreTable table = new ScoreTable("images", "CER %", "words F1");
    for (Scored image : images) {
      String text = reader.read(image);
      table.row(
          image.name(),
          100 * TextMeasures.characterErrorRate(text, image.reference()),
          TextMeasures.wordF1(text, image.reference()));
    }
    table.print(out);
    return table.each(name());
  }

  private List<Measurement> speed(List<Scored> pdfs, Reader reader, PrintStream out) {
    ScoreTable table = new ScoreTable("born digital, warm", "seconds per page");
    for (Scored pdf : pdfs) {
      OcrRequest request = OcrRequest.of(Document.of(pdf.file()));
      double best = Double.POSITIVE_INFINITY;
      for (int round = 0; round < SPEED_ROUNDS; round++) {
        long start = System.nanoTime();
        int pages = reader.engine().process(request).pages().size();
        best = Math.min(best, (System.nanoTime() - start) / 1e9 / pages);
      }
      table.row(pdf.name(), best);
    }
    table.print(out);
    return table.means(name());
  }
}
