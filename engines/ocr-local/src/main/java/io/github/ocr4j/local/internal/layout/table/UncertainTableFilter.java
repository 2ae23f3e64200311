package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Recognized;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import java.util.List;

/**
 * Makes figures of framed maps and drawings that were taken for tables: recognition is unsure of
 * what it read in them.
 */
final class UncertainTableFilter implements TableFinder {
  @Override
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    return elements.stream()
        .map(
            element ->
                page.isRecognized()
                        && confidence(element.box(), page) < Recognized.MIN_MEAN_CONFIDENCE
                    ? new PageElement.FigureArea(element.box().intersection(page.box()))
                    : element)
        .toList();
  }

  private static double confidence(Box box, ExtractedPage page) {
    double sum = 0;
    double letters = 0;
    for (Word word : box.contained(page.words())) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }
}
