package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tells mistakes from another order: where row after row has its numbers in other places, columns
 * were read in another order; a number that alone stands elsewhere was misplaced.
 */
final class OrderAnalysis {
  private static final int FEWEST_ROWS = 3;
  private static final double SHARE_OF_ROWS = 0.5;

  private final TokenAlignment pairs;
  private final int[] rows;

  private OrderAnalysis(TokenAlignment pairs) {
    this.pairs = pairs;
    this.rows = rows(pairs.found());
  }

  static void resolve(TokenAlignment pairs) {
    new OrderAnalysis(pairs).resolve();
  }

  private static int[] rows(List<Token> tokens) {
    int[] rows = new int[tokens.size()];
    for (int j = 0; j < rows.length; j++) {
      rows[j] = (j == 0 ? 0 : rows[j - 1]) + (tokens.get(j).startsALine() ? 1 : 0);
    }
    return rows;
  }

  private void resolve() {
    List<Integer> swapped =
        IntStream.range(0, pairs.expected().size()).filter(this::isSwapped).boxed().toList();
    List<Integer> displaced =
        IntStream.range(0, pairs.expected().size()).filter(this::isDisplaced).boxed().toList();
    boolean systematic = isSystematic(swapped);
    swapped.stream().filter(i -> systematic || isFraction(i)).forEach(this::swapBack);
    if (!isSystematic(displaced)) {
      displaced.forEach(pairs::part);
    }
    standIns();
  }

  private boolean isSystematic(List<Integer> expected) {
    Set<Integer> touched = new TreeSet<>();
    expected.forEach(i -> touched.add(rows[pairs.foundOf(i)]));
    if (touched.size() < FEWEST_ROWS) {
      return false;
    }
    List<Integer> sorted = List.copyOf(touched);
    int all = sorted.get(sorted.size() - 1) - sorted.get(0) + 1;
    return touched.size() >= SHARE_OF_ROWS * all;
  }

  /** Whether the next misread number and this one were read in each other's place. */
  private boolean isSwapped(int expected) {
    int next = nextMisread(expected);
    return next != TokenAlignment.NONE
        && pairs.equal(expected, pairs.foundOf(next))
        && pairs.equal(next, pairs.foundOf(expected));
  }

  private int nextMisread(int expected) {
    if (!pairs.isMisread(expected)) {
      return TokenAlignment.NONE;
    }
    int next = expected + 1;
    while (next < pairs.expected().size() && !pairs.isMisread(next)) {
      next++;
    }
    return next < pairs.expected().size() ? next : TokenAlignment.NONE;
  }

  private boolean isFraction(int expected) {
    return nextMisread(expected) == expected + 1 && areStacked(expected, expected + 1);
  }

  /** Numerators and denominators, powers and indexes, limits of sums: read in either order. */
  private boolean areStacked(int one, int other) {
    return one >= 0
        && other >= 0
        && one < pairs.expected().size()
        && other < pairs.expected().size()
        && Geometry.areStacked(pairs.expected().get(one), pairs.expected().get(other));
  }

  private void swapBack(int expected) {
    int next = nextMisread(expected);
    if (next == TokenAlignment.NONE) {
      return;
    }
    int one = pairs.foundOf(expected);
    int other = pairs.foundOf(next);
    pairs.part(expected);
    pairs.part(next);
    pairs.pair(expected, other);
    pairs.pair(next, one);
  }

  /** Whether both readings have nothing in a number's place, but the number elsewhere. */
  private boolean isDisplaced(int expected) {
    int found = pairs.foundOf(expected);
    return found != TokenAlignment.NONE
        && pairs.expected().get(expected).number()
        && pairs.expected().get(expected).isBody()
        && pairs.found().get(found).zone() != Zone.MARK
        && isGap(pairs.foundOf(expected - 1), pairs.foundOf(expected + 1))
        && passedANumber(pairs.foundOf(expected + 1), found)
        && isGap(pairs.expectedOf(found - 1), pairs.expectedOf(found + 1));
  }

  private boolean passedANumber(int place, int found) {
    return pairs.found().subList(Math.min(place, found + 1), Math.max(place, found)).stream()
        .anyMatch(Token::number);
  }

  private static boolean isGap(int before, int after) {
    return before != TokenAlignment.NONE && after == before + 1;
  }

  /** An equal number elsewhere does not hide that another one was read in its place. */
  private void standIns() {
    for (int found : pairs.extra()) {
      if (pairs.found().get(found).number() && pairs.found().get(found).zone() != Zone.MARK) {
        int after = pairs.expectedOf(found - 1) + 1;
        int before = pairs.expectedOf(found + 1) - 1;
        if (!standsIn(found, pairs.expectedOf(found - 1), after)) {
          standsIn(found, pairs.expectedOf(found + 1), before);
        }
      }
    }
  }

  private boolean standsIn(int found, int neighbour, int expected) {
    boolean hidden =
        pairs.isInPlace(neighbour)
            && pairs.foundOf(expected) != TokenAlignment.NONE
            && pairs.expected().get(expected).number()
            && !pairs.isMisread(expected)
            && !pairs.isInPlace(expected);
    if (hidden) {
      pairs.part(expected);
      pairs.pair(expected, found);
    }
    return hidden;
  }
}
