package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks at what the two readings have between the same neighbours: a number that stands where the
 * page has another one was read in its place.
 */
final class NeighbourMatcher {
  /** More numbers of a frame in other places are another order, not mistakes. */
  private static final int MOST_MISTAKES = 2;

  /** With one neighbour only, both readings must be as long, and so short. */
  private static final int LONGEST_WITH_ONE_NEIGHBOUR = 4;

  private final TokenAlignment alignment;

  private NeighbourMatcher(TokenAlignment alignment) {
    this.alignment = alignment;
  }

  static void resolve(TokenAlignment alignment) {
    new NeighbourMatcher(alignment).resolve();
  }

  private void resolve() {
    forEachGap((start, end) -> true, this::compareBetweenNeighbours);
    forEachGap((start, end) -> zone(start) == zone(end), this::compareBesideANeighbour);
  }

  private Zone zone(int expected) {
    return alignment.expected().get(expected).zone();
  }

  /** Hands over the longest runs of words of the page that are not paired, and belong together. */
  private void forEachGap(Together together, Gap gap) {
    int size = alignment.expected().size();
    for (int start = 0; start < size; ) {
      int end = start;
      while (alignment.isMissing(end) && together.test(start, end)) {
        end++;
      }
      if (end > start) {
        gap.resolve(start, end);
      }
      start = Math.max(end, start + 1);
    }
  }

  private interface Together {
    boolean test(int start, int next);
  }

  private interface Gap {
    void resolve(int start, int end);
  }

  private void compareBetweenNeighbours(int start, int end) {
    int before = alignment.foundOf(start - 1);
    int after = alignment.foundOf(end);
    if (before != TokenAlignment.NONE
        && after != TokenAlignment.NONE
        && areExtra(before + 1, after)) {
      compare(start, end, before + 1, after);
    }
  }

  private void compareBesideANeighbour(int start, int end) {
    int length = end - start;
    if (length > LONGEST_WITH_ONE_NEIGHBOUR) {
      return;
    }
    int before = alignment.foundOf(start - 1);
    int after = alignment.foundOf(end);
    if ((alignment.isInPlace(start - 1) || start == 0) && isRun(before + 1, before + 1 + length)) {
      compare(start, end, before + 1, before + 1 + length);
    } else if (alignment.isInPlace(end) && isRun(after - length, after)) {
      compare(start, end, after - length, after);
    }
  }

  private boolean areExtra(int left, int right) {
    return left < right && IntStream.range(left, right).allMatch(alignment::isExtra);
  }

  /** Whether these are all the words too many in their place. */
  private boolean isRun(int left, int right) {
    return areExtra(left, right) && !alignment.isExtra(left - 1) && !alignment.isExtra(right);
  }

  private void compare(int start, int end, int left, int right) {
    List<Integer> expected = numbers(alignment.expected(), start, end);
    List<Integer> found = numbers(alignment.found(), left, right);
    if (expected.size() == found.size() && others(expected, found) <= MOST_MISTAKES) {
      for (int k = 0; k < expected.size(); k++) {
        alignment.pair(expected.get(k), found.get(k));
      }
    }
  }

  private static List<Integer> numbers(List<Token> tokens, int start, int end) {
    return IntStream.range(start, end)
        .filter(index -> tokens.get(index).isNumber())
        .boxed()
        .toList();
  }

  private long others(List<Integer> expected, List<Integer> found) {
    return IntStream.range(0, expected.size())
        .filter(k -> !alignment.isEqual(expected.get(k), found.get(k)))
        .count();
  }
}
