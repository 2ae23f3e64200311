package io.github.ocr4j.markdown.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words of the page and of the engine's reading belong together, so far. The words are named
 * by their indexes in the two readings. Not thread-safe.
 */
final class TokenAlignment {
  /** In place of an index: there is no such word. */
  static final int NONE = -1;

  private final List<Token> expected;
  private final List<Token> found;
  private final int[] foundOf;
  private final int[] expectedOf;
  private final BitSet joined = new BitSet();

  TokenAlignment(List<Token> expected, List<Token> found) {
    this.expected = expected;
    this.found = found;
    this.foundOf = new int[expected.size()];
    this.expectedOf = new int[found.size()];
    Arrays.fill(foundOf, NONE);
    Arrays.fill(expectedOf, NONE);
  }

  List<Token> expected() {
    return expected;
  }

  List<Token> found() {
    return found;
  }

  void pair(int expectedIndex, int foundIndex) {
    foundOf[expectedIndex] = foundIndex;
    expectedOf[foundIndex] = expectedIndex;
  }

  /** Several words of the page are one word of the reading. */
  void join(List<Integer> expectedParts, int whole) {
    expectedParts.forEach(part -> pair(part, whole));
    joined.set(expectedParts.get(0), expectedParts.get(expectedParts.size() - 1) + 1);
  }

  /** One word of the page is several words of the reading. */
  void join(int whole, List<Integer> foundParts) {
    foundParts.forEach(part -> pair(whole, part));
    joined.set(whole);
  }

  int joins() {
    return joined.cardinality();
  }

  void part(int expectedIndex) {
    expectedOf[foundOf[expectedIndex]] = NONE;
    foundOf[expectedIndex] = NONE;
  }

  /** What belongs to a word of the page; {@link #NONE} beyond the page's ends too. */
  int foundOf(int expectedIndex) {
    return expectedIndex < 0 || expectedIndex >= foundOf.length ? NONE : foundOf[expectedIndex];
  }

  /** What belongs to a word of the reading; {@link #NONE} beyond the reading's ends too. */
  int expectedOf(int foundIndex) {
    return foundIndex < 0 || foundIndex >= expectedOf.length ? NONE : expectedOf[foundIndex];
  }

  /** Whether a word of the page is there and belongs to nothing yet. */
  boolean isMissing(int expectedIndex) {
    return expectedIndex >= 0 && expectedIndex < foundOf.length && foundOf[expectedIndex] == NONE;
  }

  /** Whether a word of the reading is there and belongs to nothing yet. */
  boolean isExtra(int foundIndex) {
    return foundIndex >= 0 && foundIndex < expectedOf.length && expectedOf[foundIndex] == NONE;
  }

  boolean isEqual(int expectedIndex, int foundIndex) {
    return expected.get(expectedIndex).text().equals(found.get(foundIndex).text());
  }

  /** Whether something else was read in place of a word of the page. */
  boolean isMisread(int expectedIndex) {
    int at = foundOf(expectedIndex);
    return at != NONE && !joined.get(expectedIndex) && !isEqual(expectedIndex, at);
  }

  /** Whether a pair stands beside another pair in both readings. */
  boolean isInPlace(int expectedIndex) {
    int at = foundOf(expectedIndex);
    return at != NONE
        && (at > 0 && foundOf(expectedIndex - 1) == at - 1 || foundOf(expectedIndex + 1) == at + 1);
  }

  /** Words of the page that something else was read in place of. */
  List<Integer> misread() {
    return IntStream.range(0, foundOf.length).filter(this::isMisread).boxed().toList();
  }

  /** Words of the page that were not read. */
  List<Integer> missing() {
    return left(foundOf);
  }

  /** Words of the reading that the page does not say. */
  List<Integer> extra() {
    return left(expectedOf);
  }

  private static List<Integer> left(int[] partners) {
    return IntStream.range(0, partners.length).filter(i -> partners[i] == NONE).boxed().toList();
  }
}
