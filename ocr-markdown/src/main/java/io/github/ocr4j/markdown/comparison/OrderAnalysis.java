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

  private final TokenAlignment alignment;
  private final int[] rows;

  private OrderAnalysis(TokenAlignment alignment) {
    this.alignment = alignment;
    this.rows = rows(alignment.found());
  }

  static void resolve(TokenAlignment alignment) {
    new OrderAnalysis(alignment).resolve();
  }

  private static int[] rows(List<Token> tokens) {
    int[] rows = new int[tokens.size()];
    for (int j = 0; j < rows.length; j++) {
      rows[j] = (j == 0 ? 0 : rows[j - 1]) + (tokens.get(j).isLineStart() ? 1 : 0);
    }
    return rows;
  }

  private void resolve() {
    List<Integer> swapped =
        IntStream.range(0, alignment.expected().size()).filter(this::isSwapped).boxed().toList();
    List<Integer> displaced =
        IntStream.range(0, alignment.expected().size()).filter(this::isDisplaced).boxed().toList();
    boolean systematic = isSystematic(swapped);
    swapped.stream().filter(i -> systematic || isFraction(i)).forEach(this::swapBack);
    if (!isSystematic(displaced)) {
      displaced.forEach(alignment::part);
    }
    unhide();
  }

  private boolean isSystematic(List<Integer> expected) {
    Set<Integer> touched = new TreeSet<>();
    expected.forEach(i -> touched.add(rows[alignment.foundOf(i)]));
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
        && alignment.isEqual(expected, alignment.foundOf(next))
        && alignment.isEqual(next, alignment.foundOf(expected));
  }

  private int nextMisread(int expected) {
    if (!alignment.isMisread(expected)) {
      return TokenAlignment.NONE;
    }
    int next = expected + 1;
    while (next < alignment.expected().size() && !alignment.isMisread(next)) {
      next++;
    }
    return next < alignment.expected().size() ? next : TokenAlignment.NONE;
  }

  private boolean isFraction(int expected) {
    return nextMisread(expected) == expected + 1 && areStacked(expected, expected + 1);
  }

  /** Numerators and denominators, powers and indexes, limits of sums: read in either order. */
  private boolean areStacked(int one, int other) {
    return one >= 0
        && other >= 0
        && one < alignment.expected().size()
        && other < alignment.expected().size()
        && Geometry.areStacked(alignment.expected().get(one), alignment.expected().get(other));
  }

  private void swapBack(int expected) {
    int next = nextMisread(expected);
    if (next == TokenAlignment.NONE) {
      return;
    }
    int one = alignment.foundOf(expected);
    int other = alignment.foundOf(next);
    alignment.part(expected);
    alignment.part(next);
    alignment.pair(expected, other);
    alignment.pair(next, one);
  }

  /** Whether both readings have nothing in a number's place, but the number elsewhere. */
  private boolean isDisplaced(int expected) {
    int found = alignment.foundOf(expected);
    return found != TokenAlignment.NONE
        && alignment.expected().get(expected).isNumber()
        && alignment.expected().get(expected).isBody()
        && alignment.found().get(found).zone() != Zone.MARK
        && isGap(alignment.foundOf(expected - 1), alignment.foundOf(expected + 1))
        && hasPassedNumber(alignment.foundOf(expected + 1), found)
        && isGap(alignment.expectedOf(found - 1), alignment.expectedOf(found + 1));
  }

  private boolean hasPassedNumber(int place, int found) {
    return alignment.found().subList(Math.min(place, found + 1), Math.max(place, found)).stream()
        .anyMatch(Token::isNumber);
  }

  private static boolean isGap(int before, int after) {
    return before != TokenAlignment.NONE && after == before + 1;
  }

  /** An equal number elsewhere does not hide that another one was read in its place. */
  private void unhide() {
    for (int found : alignment.extra()) {
      if (alignment.found().get(found).isNumber()
          && alignment.found().get(found).zone() != Zone.MARK) {
        int after = alignment.expectedOf(found - 1) + 1;
        int before = alignment.expectedOf(found + 1) - 1;
        if (!unhide(found, alignment.expectedOf(found - 1), after)) {
          unhide(found, alignment.expectedOf(found + 1), before);
        }
      }
    }
  }

  private boolean unhide(int found, int neighbour, int expected) {
    boolean hidden =
        alignment.isInPlace(neighbour)
            && alignment.foundOf(expected) != TokenAlignment.NONE
            && alignment.expected().get(expected).isNumber()
            && !alignment.isMisread(expected)
            && !alignment.isInPlace(expected);
    if (hidden) {
      alignment.part(expected);
      alignment.pair(expected, found);
    }
    return hidden;
  }
}
