package io.github.ocr4j.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.opinion.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares what an engine read with what the page says by itself: its text layer, or another
 * engine's words. The order of the words matters only between neighbours, so columns and tables may
 * be read in any order. Thread-safe.
 */
public final class SecondOpinion {
  private static final double LEAST_SCORE = 0.9;

  private SecondOpinion() {}

  /**
   * Compares a page.
   *
   * @param page what the engine read
   * @param text what the page says by itself
   * @return the differences, and whether somebody should look
   */
  public static PageOpinion compare(OcrPage page, PageText text) {
    List<Token> expected = Tokens.of(text, page);
    Matching matching = Matching.of(expected, Tokens.of(page));
    List<Token> missing = matching.missing();
    List<Token> extra = matching.extra();
    int readAsParts = Joins.resolve(missing, extra);
    missing.removeIf(token -> token.zone() == Token.Zone.IMAGE);
    double score = score(missing, bodyOf(expected) + readAsParts);
    List<Difference> differences = differences(missing, extra, expected);
    return new PageOpinion(
        page.index(), score, isFlagged(missing, differences, score), differences);
  }

  private static long bodyOf(List<Token> tokens) {
    return tokens.stream().filter(Token::isBody).count();
  }

  private static double score(List<Token> missing, long expected) {
    return expected == 0 ? 1 : Math.max(0, 1 - (double) bodyOf(missing) / expected);
  }

  private static List<Difference> differences(
      List<Token> missing, List<Token> extra, List<Token> expected) {
    List<Token> unexplained = new ArrayList<>(extra);
    List<Difference> differences = new ArrayList<>();
    for (Token token : missing) {
      Optional<Token> instead =
          isLeftOut(token, missing, expected)
              ? Optional.empty()
              : Similarity.closest(token, unexplained);
      instead.ifPresent(unexplained::remove);
      differences.add(
          new Difference(
              instead.isPresent() ? Kind.DIFFERENT : Kind.MISSING,
              token.number(),
              Optional.of(token.text()),
              instead.map(Token::text),
              token.place(),
              instead.map(Token::offset).orElse(OptionalInt.empty())));
    }
    for (Token token : unexplained) {
      differences.add(
          new Difference(
              Kind.EXTRA,
              token.number(),
              Optional.empty(),
              Optional.of(token.text()),
              Optional.empty(),
              token.offset()));
    }
    differences.sort(Comparator.comparing(difference -> !difference.number()));
    return differences;
  }

  /** Whether most words of its line in the margin are missing, so that nothing was read wrongly. */
  private static boolean isLeftOut(Token token, List<Token> missing, List<Token> expected) {
    if (token.isBody()) {
      return false;
    }
    long line = expected.stream().filter(other -> Margins.onOneLine(token, other)).count() - 1;
    long gone = missing.stream().filter(other -> Margins.onOneLine(token, other)).count() - 1;
    return gone > line / 2.0;
  }

  /** Running heads and page numbers may be left out on purpose, but not be read wrongly. */
  private static boolean isFlagged(
      List<Token> missing, List<Difference> differences, double score) {
    boolean numberMissing = missing.stream().anyMatch(token -> token.number() && token.isBody());
    boolean numberDiffers =
        differences.stream()
            .anyMatch(difference -> difference.number() && difference.kind() == Kind.DIFFERENT);
    return numberMissing || numberDiffers || score < LEAST_SCORE;
  }
}
