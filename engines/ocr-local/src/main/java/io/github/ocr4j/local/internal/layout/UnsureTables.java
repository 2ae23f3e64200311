package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds framed maps and drawings that were taken for tables: what was read in them is unsure. */
final class UnsureTables {
  /** The letters in a table are on average at least so sure. */
  private static final double SURE = 0.72;

  private UnsureTables() {}

  /** Removes such tables and returns their boxes. */
  static List<Box> remove(List<Table> tables, PageContent page) {
    List<Box> figures = new ArrayList<>();
    tables.removeIf(
        table -> {
          boolean unsure = page.recognized() && confidence(table.box(), page.words()) < SURE;
          if (unsure) {
            figures.add(table.box().intersection(page.box()));
          }
          return unsure;
        });
    return figures;
  }

  private static double confidence(Box box, List<Word> words) {
    double sum = 0;
    double letters = 0;
    for (Word word : words) {
      if (box.containsCenterOf(word.box())) {
        sum += word.confidence() * word.text().length();
        letters += word.text().length();
      }
    }
    return letters == 0 ? 0 : sum / letters;
  }
}
