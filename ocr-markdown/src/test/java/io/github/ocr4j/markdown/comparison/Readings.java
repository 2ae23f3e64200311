package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.ArrayList;
import java.util.List;

/** Pages that say something, and what was read. */
final class Readings {
  private static final double WIDTH = 500;
  private static final double HEIGHT = 1000;
  private static final double LINE = 12;

  private Readings() {}

  static PageOpinion compare(String markdown, String pageSays) {
    return SecondOpinion.compare(OcrPage.builder(0, markdown).build(), text(pageSays));
  }

  /** Lines of words in the middle of a page. */
  static PageText text(String lines) {
    List<PageWord> words = new ArrayList<>();
    double top = HEIGHT / 4;
    for (String line : lines.strip().split("\n")) {
      double left = 50;
      for (String word : line.strip().split(" ")) {
        double right = left + 5 * word.length();
        words.add(new PageWord(word, left, top, right, top + 10));
        left = right + 5;
      }
      top += LINE;
    }
    return new PageText(true, WIDTH, HEIGHT, words);
  }

  static OcrPage withTable(String html) {
    return OcrPage.builder(0, "[tbl-0.html](tbl-0.html)")
        .tables(List.of(new OcrTable("tbl-0.html", html, TableFormat.HTML)))
        .build();
  }
}
