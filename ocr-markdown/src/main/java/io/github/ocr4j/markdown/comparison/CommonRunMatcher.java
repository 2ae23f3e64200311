package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Pairs runs of words that both readings have, long ones first: so a number stands for the same
 * number and not for an equal one elsewhere, and paragraphs, columns and rows may come in any
 * order. Numbers with a point are first paired as a whole, running heads after the text.
 */
final class CommonRunMatcher {
  private static final int[] LENGTHS = {16, 8, 4, 3, 2};

  /** Two words of a running head are too often in the text as well. */
  private static final int SHORTEST_IN_MARGINS = 3;

  /** A page full of zeros has as many places for a run as it has words. */
  private static final int MOST_PLACES = 64;

  private final TokenAlignment alignment;
  private final boolean wholeNumbers;
  private final boolean margins;

  private CommonRunMatcher(TokenAlignment alignment, boolean wholeNumbers, boolean margins) {
    this.alignment = alignment;
    this.wholeNumbers = wholeNumbers;
    this.margins = margins;
  }

  static void pair(TokenAlignment alignment) {
    new CommonRunMatcher(alignment, true, false).pair();
    new CommonRunMatcher(alignment, false, false).pair();
    new CommonRunMatcher(alignment, false, true).pair();
  }

  private void pair() {
    for (int length : LENGTHS) {
      if (margins && length < SHORTEST_IN_MARGINS) {
        return;
      }
      Map<String, List<Integer>> places = places(length);
      for (int i = 0; i + length <= alignment.expected().size(); i++) {
        if (isFree(i) && !isCut(alignment.expected(), i)) {
          pairBest(i, length, places.getOrDefault(key(alignment.expected(), i, length), List.of()));
        }
      }
    }
  }

  private boolean isFree(int expected) {
    return alignment.isMissing(expected)
        && (margins || alignment.expected().get(expected).zone() != Zone.MARGIN);
  }

  /** Whether a number with a point would be cut before this part of it. */
  private boolean isCut(List<Token> tokens, int index) {
    return wholeNumbers
        && index > 0
        && index < tokens.size()
        && tokens.get(index).isNumber()
        && tokens.get(index - 1).isNumber()
        && tokens.get(index).gap().matches("[.,]");
  }

  private Map<String, List<Integer>> places(int length) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int j = 0; j + length <= alignment.found().size(); j++) {
      if (alignment.isExtra(j) && !isCut(alignment.found(), j)) {
        List<Integer> same =
            places.computeIfAbsent(key(alignment.found(), j, length), key -> new ArrayList<>(1));
        if (same.size() < MOST_PLACES) {
          same.add(j);
        }
      }
    }
    return places;
  }

  private static String key(List<Token> tokens, int start, int length) {
    StringJoiner key = new StringJoiner(" ");
    tokens.subList(start, start + length).forEach(token -> key.add(token.text()));
    return key.toString();
  }

  /** Of runs that are equally long, the one that goes on where the one before it ended. */
  private void pairBest(int expected, int least, List<Integer> places) {
    int best = TokenAlignment.NONE;
    int longest = least - 1;
    for (int place : places) {
      int length = length(expected, place);
      boolean continued =
          length == longest && isContinued(expected, place) && !isContinued(expected, best);
      if (length > longest || continued) {
        best = place;
        longest = length;
      }
    }
    if (best != TokenAlignment.NONE) {
      for (int i = 0; i < longest; i++) {
        alignment.pair(expected + i, best + i);
      }
    }
  }

  private boolean isContinued(int expected, int found) {
    int before = alignment.foundOf(expected - 1);
    return before != TokenAlignment.NONE && before == found - 1;
  }

  private int length(int expected, int found) {
    int length = 0;
    while (length + expected < alignment.expected().size()
        && isFree(expected + length)
        && alignment.isExtra(found + length)
        && alignment.isEqual(expected + length, found + length)) {
      length++;
    }
    while (length > 0
        && (isCut(alignment.expected(), expected + length)
            || isCut(alignment.found(), found + length))) {
      length--;
    }
    return length;
  }
}
