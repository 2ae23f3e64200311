package io.github.ocr4j.markdown.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Pairs words that one reading has in one piece and the other in several: hyphenated at a line's
 * end, spaced out, or numbers with separators between thousands. A number that lost its point is
 * another number.
 */
final class SplitWordMatcher {
  private static final String BLANKS = "[\\s\\\\{}$*,^~]*";
  private static final String GROUPS = BLANKS + "[.,'’\u066C]?" + BLANKS;
  private static final int MOST_PARTS = 12;

  private final List<Token> inParts;
  private final List<Token> whole;
  private final IntUnaryOperator wholeOf;
  private final Map<String, List<Integer>> wholes = new HashMap<>();

  private SplitWordMatcher(
      List<Token> inParts, List<Token> whole, List<Integer> loose, IntUnaryOperator wholeOf) {
    this.inParts = inParts;
    this.whole = whole;
    this.wholeOf = wholeOf;
    for (int index : loose) {
      wholes.computeIfAbsent(whole.get(index).text(), text -> new ArrayList<>()).add(index);
    }
  }

  static void pair(TokenAlignment alignment) {
    new SplitWordMatcher(
            alignment.expected(), alignment.found(), alignment.extra(), alignment::foundOf)
        .join(alignment.missing(), alignment::join);
    new SplitWordMatcher(
            alignment.found(), alignment.expected(), alignment.missing(), alignment::expectedOf)
        .join(alignment.extra(), (parts, one) -> alignment.join(one, parts));
  }

  private void join(List<Integer> loose, BiConsumer<List<Integer>, Integer> join) {
    for (int at = 0; at < loose.size(); ) {
      int count = 1;
      for (int parts = 2; count == 1 && isRun(loose, at, parts); parts++) {
        List<Integer> indexes = loose.subList(at, at + parts);
        Optional<Integer> one = whole(indexes);
        if (one.isPresent()) {
          join.accept(indexes, one.get());
          count = parts;
        }
      }
      at += count;
    }
  }

  private static boolean isRun(List<Integer> loose, int at, int parts) {
    return parts <= MOST_PARTS
        && at + parts <= loose.size()
        && loose.get(at + parts - 1) == loose.get(at) + parts - 1;
  }

  /** Takes the word that some words are together, the one between the same neighbours first. */
  private Optional<Integer> whole(List<Integer> indexes) {
    List<Token> parts = indexes.stream().map(inParts::get).toList();
    List<Integer> same =
        wholes.getOrDefault(
            parts.stream().map(Token::text).collect(Collectors.joining()), List.of());
    int before = wholeOf.applyAsInt(indexes.get(0) - 1) + 1;
    int after = wholeOf.applyAsInt(indexes.get(indexes.size() - 1) + 1) - 1;
    Optional<Integer> one =
        same.stream()
            .filter(index -> index == before || index == after)
            .findFirst()
            .or(() -> same.stream().findFirst())
            .filter(index -> !whole.get(index).isNumber() || isOneNumber(parts));
    one.ifPresent(same::remove);
    return one;
  }

  private static boolean isOneNumber(List<Token> parts) {
    List<Token> later = parts.subList(1, parts.size());
    return isGrouped(parts.get(0), later) || isSpacedOut(parts, later) || isBroken(later);
  }

  private static boolean isGrouped(Token first, List<Token> later) {
    return first.text().length() <= 3
        && later.stream().allMatch(part -> part.text().length() == 3 && part.gap().matches(GROUPS));
  }

  private static boolean isSpacedOut(List<Token> parts, List<Token> later) {
    return parts.stream().allMatch(part -> part.text().length() == 1)
        && later.stream().allMatch(part -> part.gap().matches("[ \\u00A0]+"));
  }

  private static boolean isBroken(List<Token> later) {
    return later.size() == 1 && later.get(0).gap().matches("[\\s-]*\\n\\s*");
  }
}
