package io.github.ocr4j.opinion;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.opinion.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares what an engine read with what the page says by itself: its text layer, or another
 * engine's words. The order of the words does not matter, so columns and tables may be read in any
 * order. Thread-safe.
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
    List<Token> missing = new ArrayList<>();
    List<Token> extra = unmatched(expected, Tokens.of(page), missing);
    int readAsParts = Joins.resolve(missing, extra);
    double score =
        expected.isEmpty() ? 1 : 1 - (double) missing.size() / (expected.size() + readAsParts);
    List<Difference> differences = differences(missing, extra);
    return new PageOpinion(
        page.index(), score, isFlagged(missing, differences, score), differences);
  }

  /** Strikes out what both readings have, as often as both have it; gives what is left over. */
  private static List<Token> unmatched(
      List<Token> expected, List<Token> found, List<Token> missing) {
    Map<String, List<Token>> left = new HashMap<>();
    found.forEach(
        token -> left.computeIfAbsent(token.text(), text -> new ArrayList<>()).add(token));
    List<Token> marginLast = new ArrayList<>(expected);
    marginLast.sort(Comparator.comparing(Token::margin));
    for (Token token : marginLast) {
      List<Token> same = left.getOrDefault(token.text(), List.of());
      if (same.isEmpty()) {
        missing.add(token);
      } else {
        same.remove(0);
      }
    }
    List<Token> extra = new ArrayList<>();
    left.values().forEach(extra::addAll);
    extra.sort(Comparator.comparingInt(token -> token.offset().orElse(Integer.MAX_VALUE)));
    return extra;
  }

  private static List<Difference> differences(List<Token> missing, List<Token> extra) {
    List<Token> unexplained = new ArrayList<>(extra);
    List<Difference> differences = new ArrayList<>();
    for (Token token : missing) {
      Optional<Token> instead = Similarity.closest(token, unexplained);
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

  /** Running heads and page numbers may be left out on purpose, but not be read wrongly. */
  private static boolean isFlagged(
      List<Token> missing, List<Difference> differences, double score) {
    boolean numberMissing = missing.stream().anyMatch(token -> token.number() && !token.margin());
    boolean numberDiffers =
        differences.stream()
            .anyMatch(difference -> difference.number() && difference.kind() == Kind.DIFFERENT);
    return numberMissing || numberDiffers || score < LEAST_SCORE;
  }
}
