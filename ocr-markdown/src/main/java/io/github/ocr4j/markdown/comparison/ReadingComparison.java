package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Repetitions.Repetition;
import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.util.List;

/**
 * What became of the words of a page.
 *
 * @param alignment which words belong together in the end
 * @param missing words that were not read, without those in images
 * @param extra words that the page does not say
 * @param repetitions runs among these that were read before
 */
record ReadingComparison(
    TokenAlignment alignment,
    List<Integer> missing,
    List<Integer> extra,
    List<Repetition> repetitions) {

  static ReadingComparison of(List<Token> expected, List<Token> found) {
    TokenAlignment alignment = new TokenAlignment(expected, found);
    CommonRunMatcher.pair(alignment);
    SplitWordMatcher.pair(alignment);
    NeighbourMatcher.resolve(alignment);
    MovedTokenMatcher.pair(alignment);
    OrderAnalysis.resolve(alignment);
    List<Integer> missing =
        alignment.missing().stream().filter(i -> expected.get(i).zone() != Zone.IMAGE).toList();
    return new ReadingComparison(alignment, missing, alignment.extra(), Repetitions.of(alignment));
  }

  /** The part of the page's own words that was read, 0 to 1. */
  double score() {
    long body = alignment.expected().stream().filter(Token::isBody).count();
    long unread = body(missing) + body(alignment.misread());
    return body == 0 ? 1 : Math.max(0, 1 - (double) unread / body);
  }

  private long body(List<Integer> indexes) {
    return indexes.stream().filter(i -> alignment.expected().get(i).isBody()).count();
  }
}
