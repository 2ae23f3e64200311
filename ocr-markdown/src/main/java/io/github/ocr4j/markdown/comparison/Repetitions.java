package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.markdown.comparison.Token.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds what an engine read twice: runs of words too many that it also read elsewhere. */
final class Repetitions {
  /** Shorter runs may be equal by chance, unless they stand beside each other. */
  private static final int SHORTEST = 4;

  private final TokenAlignment alignment;
  private final List<Token> found;
  private final Map<String, List<Integer>> places = new HashMap<>();

  private Repetitions(TokenAlignment alignment) {
    this.alignment = alignment;
    this.found = alignment.found();
    for (int j = 0; j < found.size(); j++) {
      if (!alignment.isExtra(j)) {
        places.computeIfAbsent(found.get(j).text(), text -> new ArrayList<>()).add(j);
      }
    }
  }

  /** A run of the reading that stands there again. */
  record Repetition(int original, int again, int length) {}

  static List<Repetition> of(TokenAlignment alignment) {
    return new Repetitions(alignment).find();
  }

  private List<Repetition> find() {
    List<Repetition> repetitions = new ArrayList<>();
    for (int j = 0; j < found.size(); ) {
      Repetition longest = longest(j);
      boolean repeated = longest.length() > 0 && isRepetition(longest);
      if (repeated) {
        repetitions.add(longest);
      }
      j += repeated ? longest.length() : 1;
    }
    return repetitions;
  }

  private Repetition longest(int again) {
    Repetition longest = new Repetition(0, again, 0);
    if (alignment.isExtra(again) && found.get(again).zone() != Zone.MARK) {
      for (int original : places.getOrDefault(found.get(again).text(), List.of())) {
        int length = length(original, again);
        if (length > longest.length()) {
          longest = new Repetition(original, again, length);
        }
      }
    }
    return longest;
  }

  private int length(int original, int again) {
    int length = 0;
    while (alignment.isExtra(again + length)
        && original + length < found.size()
        && !alignment.isExtra(original + length)
        && found.get(original + length).text().equals(found.get(again + length).text())) {
      length++;
    }
    return length;
  }

  private boolean isRepetition(Repetition run) {
    return isInTable(run.again())
        ? isLines(run.again(), run.length()) || isAdjacent(run, true)
        : run.length() >= SHORTEST || isAdjacent(run, false) && hasNumber(run);
  }

  private boolean isInTable(int index) {
    int start = index;
    while (start > 0 && !found.get(start).isLineStart()) {
      start--;
    }
    int end = index + 1;
    while (end < found.size() && !found.get(end).isLineStart()) {
      end++;
    }
    return tokens(start, end).stream().anyMatch(token -> token.gap().indexOf('|') >= 0);
  }

  private boolean hasNumber(Repetition run) {
    return tokens(run.again(), run.again() + run.length()).stream().anyMatch(Token::isNumber);
  }

  /** Whether words are all of their lines: a cell over several columns stands in each of them. */
  private boolean isLines(int start, int length) {
    return start >= 0
        && found.get(start).isLineStart()
        && tokens(start + length, start + length + 1).stream().allMatch(Token::isLineStart);
  }

  /** Either of two equal runs in a row may be too much, or the end of one and the start of one. */
  private boolean isAdjacent(Repetition run, boolean asLines) {
    return IntStream.rangeClosed(run.again() - run.length(), run.again())
        .anyMatch(
            start ->
                isTwice(start, run.length())
                    && (!asLines
                        || isLines(start, run.length())
                            && isLines(start + run.length(), run.length())));
  }

  private boolean isTwice(int start, int length) {
    return start >= 0
        && start + 2 * length <= found.size()
        && IntStream.range(start, start + length)
            .allMatch(j -> found.get(j).text().equals(found.get(j + length).text()));
  }

  private List<Token> tokens(int start, int end) {
    return found.subList(Math.min(found.size(), start), Math.min(found.size(), end));
  }
}
