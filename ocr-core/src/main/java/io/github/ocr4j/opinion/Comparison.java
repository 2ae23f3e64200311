package io.github.ocr4j.opinion;

import io.github.ocr4j.opinion.Repetitions.Repetition;
import io.github.ocr4j.opinion.Token.Zone;
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
    Pairs pairs, List<Integer> missing, List<Integer> extra, List<Repetition> repetitions) {

  static Comparison of(List<Token> expected, List<Token> found) {
    Pairs pairs = new Pairs(expected, found);
    CommonRuns.pair(pairs);
    Joins.pair(pairs);
    Frames.resolve(pairs);
    Moves.pair(pairs);
    Order.resolve(pairs);
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
