package io.github.ocr4j.bench.local;

import io.github.ocr4j.bench.local.ScoredDocuments.Scored;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The embedded engine's accuracy over documents with a known text, and its speed. */
public final class LocalEngineScore {
  private static final int SPEED_ROUNDS = 6;

  private final ProgramRun run;
  private final LocalEngine engine;
  private final Path markdown;

  private LocalEngineScore(ProgramRun run, LocalEngine engine) throws IOException {
    this.run = run;
    this.engine = engine;
    this.markdown = Files.createDirectories(run.path("markdown", "target/bench-markdown"));
  }

  /** Measures all parts, or those that the command line names. */
  public static void run(ProgramRun run) throws IOException {
    ScoredDocuments documents =
        new ScoredDocuments(run.path("samples", "../shared/samples/embedded"));
    List<Scored> pdfs = documents.pdfs();
    if (pdfs.isEmpty()) {
      run.print("There are no documents with references; --samples names a folder of them.");
      return;
    }
    Predicate<String> isWanted = part -> run.words().isEmpty() || run.words().contains(part);
    try (LocalEngine engine = LocalEngine.create()) {
      LocalEngineScore score = new LocalEngineScore(run, engine);
      if (isWanted.test("born")) {
        score.pdfs("born digital", pdfs);
        score.speed(pdfs);
      }
      if (isWanted.test("clean")) {
        score.images(documents.images());
      }
      if (isWanted.test("scans")) {
        score.pdfs("scans of them at 300 dpi", score.scanned(pdfs));
      }
    }
  }

  private String read(Scored document) throws IOException {
    String text =
        engine.process(OcrRequest.of(Document.of(document.file()))).pages().stream()
            .map(OcrPage::markdown)
            .collect(Collectors.joining("\n\n"));
    Files.writeString(markdown.resolve(document.name() + ".md"), text);
    return text;
  }

  private List<Scored> scanned(List<Scored> pdfs) throws IOException {
    List<Scored> scans = new ArrayList<>();
    for (Scored pdf : pdfs) {
      String name = "scan of " + pdf.name();
      Path copy = SamplePages.scannedCopy(pdf.file(), markdown.resolve(name));
      scans.add(new Scored(name, copy, pdf.reference()));
    }
    return scans;
  }

  private void pdfs(String kind, List<Scored> documents) throws IOException {
    ScoreTable table = new ScoreTable(kind, "text", "words F1", "headings F1", "cells F1");
    for (Scored document : documents) {
      String text = read(document);
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
    table.addMeansTo(run);
  }

  private void images(List<Scored> images) throws IOException {
    ScoreTable table = new ScoreTable("images", "CER %", "words F1");
    for (Scored image : images) {
      String text = read(image);
      table.row(
          image.name(),
          100 * TextMeasures.characterErrorRate(text, image.reference()),
          TextMeasures.wordF1(text, image.reference()));
    }
    table.addRowsTo(run);
  }

  private void speed(List<Scored> pdfs) {
    ScoreTable table = new ScoreTable("born digital, warm", "seconds per page");
    for (Scored pdf : pdfs) {
      OcrRequest request = OcrRequest.of(Document.of(pdf.file()));
      double best = Double.POSITIVE_INFINITY;
      for (int round = 0; round < SPEED_ROUNDS; round++) {
        long start = System.nanoTime();
        int pages = engine.process(request).pages().size();
        best = Math.min(best, (System.nanoTime() - start) / 1e9 / pages);
      }
      table.row(pdf.name(), best);
    }
    table.addMeansTo(run);
  }
}
