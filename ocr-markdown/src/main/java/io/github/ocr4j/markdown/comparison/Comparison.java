package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Repetitions.Repetition;
import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.util.List;

/**
 * What became of the words of a page.
 *
 * @param pairs which words belong together in the end
 * @param missing words that were not read, without those in images
 * @param extra words that the page does not say
 * @param repetitions runs among these that were read before
 */
record Comparison(
    TokenAlignment pairs,
    List<Integer> missing,
    List<Integer> extra,
    List<Repetition> repetitions) {

  static Comparison of(List<Token> expected, List<Token> found) {
    TokenAlignment pairs = new TokenAlignment(expected, found);
    CommonRunMatcher.pair(pairs);
    SplitWordMatcher.pair(pairs);
    NeighbourMatcher.resolve(pairs);
    MovedTokenMatcher.pair(pairs);
    OrderAnalysis.resolve(pairs);
    List<Integer> missing =
        pairs.missing().stream().filter(i -> expected.get(i).zone() != Zone.IMAGE).toList();
    return new Comparison(pairs, missing, pairs.extra(), Repetitions.of(pairs));
  }

  /** The part of the page's own words that was read, 0 to 1. */
  double score() {
    long body = pairs.expected().stream().filter(Token::isBody).count();
    long unread = body(missing) + body(pairs.misread());
    return body == 0 ? 1 : Math.max(0, 1 - (double) unread / body);
  }

  private long body(List<Integer> indexes) {
    return indexes.stream().filter(i -> pairs.expected().get(i).isBody()).count();
  }
}
