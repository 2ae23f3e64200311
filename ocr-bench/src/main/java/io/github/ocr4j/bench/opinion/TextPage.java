package io.github.ocr4j.bench.opinion;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.local.PdfPageSource;
import io.github.ocr4j.markdown.comparison.PageOpinion;
import io.github.ocr4j.markdown.comparison.SecondOpinion;
import io.github.ocr4j.model.OcrPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A page with a text layer: the answer of the engine, and the text of the layer. */
record TextPage(String name, OcrPage read, PageText text) {
  private static final int FEWEST_WORDS = 20;
  private static final int CONTEXT = 30;

  /** The pages of PDFs that have a sound text layer, read by the embedded engine. */
  static List<TextPage> read(List<Path> pdfs) {
    List<TextPage> pages = new ArrayList<>();
    try (LocalEngine engine = LocalEngine.create()) {
      for (Path pdf : pdfs) {
        Document.WithContent document = Document.of(pdf);
        try (OpenPages open = new PdfPageSource().open(document).orElseThrow()) {
          for (OcrPage page : engine.process(OcrRequest.of(document)).pages()) {
            PageText text = open.text(page.index());
            if (text.sound() && text.words().size() >= FEWEST_WORDS) {
              pages.add(
                  new TextPage(pdf.getFileName() + " page " + (page.index() + 1), page, text));
            }
          }
        }
      }
    }
    return pages;
  }

  TextPage rewritten(Rewriting rewriting, Random random) {
    return new TextPage(name, withMarkdown(rewriting.of(read.markdown(), random)), text);
  }

  PageOpinion opinion() {
    return SecondOpinion.compare(read, text);
  }

  /** The page with one mistake; empty where it gives no occasion. */
  Optional<OcrPage> with(Mistake mistake, Random random) {
    return mistake
        .seed(SeenText.of(read.markdown()), random)
        .filter(markdown -> !markdown.equals(read.markdown()))
        .map(this::withMarkdown);
  }

  private OcrPage withMarkdown(String markdown) {
    return read.toBuilder().markdown(markdown).build();
  }

  /** The first difference of a page from this one, with some text around it. */
  String change(OcrPage wrong) {
    String before = read.markdown();
    String after = wrong.markdown();
    int at = 0;
    while (at < Math.min(before.length(), after.length())
        && before.charAt(at) == after.charAt(at)) {
      at++;
    }
    return around(before, at) + " -> " + around(after, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT))
        .replace('\n', '|');
  }
}
