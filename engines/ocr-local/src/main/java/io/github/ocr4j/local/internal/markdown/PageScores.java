package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.model.PageConfidence;
import java.util.ArrayList;
import java.util.List;

/** Says how sure a page is. */
public final class PageScores {
  private PageScores() {}

  /** The scores of a page; with its words where they come from recognition. */
  public static PageConfidence of(ExtractedPage content, String markdown) {
    double sum = 0;
    double least = 1;
    for (Word word : content.words()) {
      sum += word.confidence();
      least = Math.min(least, word.confidence());
    }
    double average = content.words().isEmpty() ? 1 : sum / content.words().size();
    List<PageConfidence.Word> words = average < 1 ? words(content, markdown) : List.of();
    return PageConfidence.of(
        rounded(average * content.confidence()), rounded(least * content.confidence()), words);
  }

  private static List<PageConfidence.Word> words(ExtractedPage content, String markdown) {
    List<PageConfidence.Word> words = new ArrayList<>();
    for (Word word : content.words()) {
      int start = markdown.indexOf(word.text());
      if (start >= 0) {
        words.add(
            new PageConfidence.Word(
                " " + word.text(), rounded(word.confidence()), markdown.codePointCount(0, start)));
      }
    }
    return words;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
