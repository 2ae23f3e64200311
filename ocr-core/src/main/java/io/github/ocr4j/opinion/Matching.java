package io.github.ocr4j.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/**
 * Strikes out what two readings have in common: first words between the same neighbours, so that a
 * number stands for the same number and not for an equal one elsewhere; then words beside the same
 * neighbour; then any, except a number that another one has taken the place of. Not thread-safe.
 */
final class Matching {
  private static final List<BiFunction<List<Token>, Integer, String>> KEYS =
      List.of(
          (tokens, i) -> key(tokens, i - 1, i, i + 1),
          (tokens, i) -> key(tokens, i - 1, i),
          (tokens, i) -> key(tokens, i, i + 1));

  private final List<Token> expected;
  private final List<Token> found;
  private final Set<Integer> missing = new HashSet<>();
  private final Set<Integer> extra = new HashSet<>();
  private final boolean[] expectedMatched;
  private final boolean[] foundMatched;

  private Matching(List<Token> expected, List<Token> found) {
    this.expected = expected;
    this.found = found;
    this.expectedMatched = new boolean[expected.size()];
    this.foundMatched = new boolean[found.size()];
  }

  static Matching of(List<Token> expected, List<Token> found) {
    Matching matching = new Matching(expected, found);
    KEYS.forEach(matching::match);
    matching.setSubstitutionsAside();
    matching.match(Matching::text);
    return matching;
  }

  /** A number between the neighbours of another number was read in its place. */
  private void setSubstitutionsAside() {
    Map<String, Integer> gaps = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      if (!foundMatched[i] && found.get(i).number()) {
        gaps.putIfAbsent(gap(found, i), i);
      }
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!expectedMatched[i] && expected.get(i).number()) {
        Integer instead = gaps.remove(gap(expected, i));
        if (instead != null) {
          missing.add(i);
          extra.add(instead);
        }
      }
    }
    missing.forEach(i -> expectedMatched[i] = true);
    extra.forEach(i -> foundMatched[i] = true);
  }

  /** Empty at an end: the first word of the page is often left out, and is then another one. */
  private static String key(List<Token> tokens, int... indexes) {
    StringJoiner key = new StringJoiner(" ");
    for (int index : indexes) {
      if (index < 0 || index >= tokens.size()) {
        return "";
      }
      key.add(tokens.get(index).text());
    }
    return key.toString();
  }

  private static String gap(List<Token> tokens, int index) {
    return text(tokens, index - 1) + " " + text(tokens, index + 1);
  }

  private static String text(List<Token> tokens, int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).text();
  }

  private void match(BiFunction<List<Token>, Integer, String> key) {
    Map<String, List<Integer>> left = new HashMap<>();
    for (int i = found.size() - 1; i >= 0; i--) {
      if (!foundMatched[i]) {
        left.computeIfAbsent(key.apply(found, i), text -> new ArrayList<>()).add(i);
      }
    }
    left.remove("");
    for (int i : bodyFirst()) {
      List<Integer> same = expectedMatched[i] ? List.of() : left.get(key.apply(expected, i));
      if (same != null && !same.isEmpty()) {
        foundMatched[same.remove(same.size() - 1)] = true;
        expectedMatched[i] = true;
      }
    }
  }

  private int[] bodyFirst() {
    Integer[] order = new Integer[expected.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> expected.get(i).zone()));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** What only the page says, in its order. */
  List<Token> missing() {
    return left(expected, expectedMatched, missing);
  }

  /** What only the engine says, in its order. */
  List<Token> extra() {
    return left(found, foundMatched, extra);
  }

  private static List<Token> left(List<Token> tokens, boolean[] matched, Set<Integer> setAside) {
    List<Token> left = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!matched[i] || setAside.contains(i)) {
        left.add(tokens.get(i));
      }
    }
    return left;
  }
}
