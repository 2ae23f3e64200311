package io.github.ocr4j.markdown.comparison;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Pairs equal words that stand elsewhere: beside an equal neighbour if there is one, else anywhere,
 * the words of the text before those of running heads.
 */
final class MovedTokenMatcher {
  private static final List<BiFunction<List<Token>, Integer, String>> KEYS =
      List.of(
          (tokens, i) -> text(tokens, i - 1) + " " + text(tokens, i) + " " + text(tokens, i + 1),
          (tokens, i) -> text(tokens, i - 1) + " " + text(tokens, i),
          (tokens, i) -> text(tokens, i) + " " + text(tokens, i + 1),
          (tokens, i) -> text(tokens, i));

  private MovedTokenMatcher() {}

  static void pair(TokenAlignment alignment) {
    KEYS.forEach(key -> pair(alignment, key));
  }

  private static void pair(TokenAlignment alignment, BiFunction<List<Token>, Integer, String> key) {
    Map<String, Deque<Integer>> extra = new HashMap<>();
    for (int j : alignment.extra()) {
      extra.computeIfAbsent(key.apply(alignment.found(), j), text -> new ArrayDeque<>()).add(j);
    }
    alignment.missing().stream()
        .sorted(Comparator.comparing(i -> alignment.expected().get(i).zone()))
        .forEach(
            i -> {
              Deque<Integer> same = extra.get(key.apply(alignment.expected(), i));
              if (same != null && !same.isEmpty()) {
                alignment.pair(i, same.remove());
              }
            });
  }

  private static String text(List<Token> tokens, int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).text();
  }
}
