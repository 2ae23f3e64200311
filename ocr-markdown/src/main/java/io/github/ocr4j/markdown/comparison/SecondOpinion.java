package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.markdown.comparison.Difference.Kind;
import io.github.ocr4j.model.OcrPage;
import java.util.List;

/**
 * Compares what an engine read with what the page says by itself: its text layer, or another
 * engine's words. The order of the words matters only between neighbours, so paragraphs, columns
 * and tables may be read in any order. Thread-safe.
 */
public final class SecondOpinion {
  private static final double LEAST_SCORE = 0.9;

  /** So many words in a row are a line that was skipped; fewer are words read in another way. */
  private static final int SKIPPED_LINE = 5;

  private SecondOpinion() {}

  /**
   * Compares a page.
   *
   * @param page what the engine read
   * @param text what the page says by itself
   * @return the differences, and whether a person should look
   */
  public static PageOpinion compare(OcrPage page, PageText text) {
    ReadingComparison comparison =
        ReadingComparison.of(PageTokens.of(text, page), MarkdownTokens.of(page));
    List<Difference> differences = Differences.of(comparison);
    return new PageOpinion(
        page.index(),
        comparison.score(),
        isFlagged(comparison) || hasDifferentNumber(differences),
        differences);
  }

  /** Running heads and page numbers may be left out on purpose, but not be read wrongly. */
  private static boolean isFlagged(ReadingComparison comparison) {
    List<Token> expected = comparison.alignment().expected();
    boolean numberMissing =
        comparison.missing().stream()
            .anyMatch(i -> expected.get(i).isNumber() && expected.get(i).isBody());
    return numberMissing
        || !comparison.repetitions().isEmpty()
        || comparison.score() < LEAST_SCORE
        || longestGap(comparison) >= SKIPPED_LINE;
  }

  private static boolean hasDifferentNumber(List<Difference> differences) {
    return differences.stream()
        .anyMatch(difference -> difference.isNumber() && difference.kind() == Kind.DIFFERENT);
  }

  private static int longestGap(ReadingComparison comparison) {
    int longest = 0;
    int length = 0;
    int before = TokenAlignment.NONE;
    for (int i : comparison.missing()) {
      boolean body = comparison.alignment().expected().get(i).isBody();
      length = body ? (i == before + 1 ? length : 0) + 1 : 0;
      longest = Math.max(longest, length);
      before = i;
    }
    return longest;
  }
}
