package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Difference.Kind;
import io.github.ocr4j.markdown.comparison.Repetitions.Repetition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Says where two readings differ, and what was probably read in place of what is missing. */
final class Differences {
  private final ReadingComparison comparison;
  private final List<Token> expected;
  private final List<Token> found;
  private final List<Difference> differences = new ArrayList<>();

  private Differences(ReadingComparison comparison) {
    this.comparison = comparison;
    this.expected = comparison.alignment().expected();
    this.found = comparison.alignment().found();
  }

  /** The differences, numbers first. */
  static List<Difference> of(ReadingComparison comparison) {
    return new Differences(comparison).list();
  }

  private List<Difference> list() {
    for (int misread : comparison.alignment().misread()) {
      add(
          Kind.DIFFERENT,
          expected.get(misread),
          found.get(comparison.alignment().foundOf(misread)));
    }
    Set<Integer> explained = new HashSet<>();
    comparison.repetitions().forEach(run -> repeated(run, explained));
    List<Token> unexplained = new ArrayList<>();
    for (int extra : comparison.extra()) {
      if (!explained.contains(extra)) {
        unexplained.add(found.get(extra));
      }
    }
    comparison.missing().forEach(missing -> missing(expected.get(missing), unexplained));
    for (Token extra : unexplained) {
      add(Kind.EXTRA, Optional.empty(), Optional.of(extra), Optional.empty());
    }
    differences.sort(Comparator.comparing(difference -> !difference.isNumber()));
    return differences;
  }

  private void repeated(Repetition run, Set<Integer> explained) {
    for (int k = 0; k < run.length(); k++) {
      explained.add(run.again() + k);
      Token original = expected.get(comparison.alignment().expectedOf(run.original() + k));
      add(Kind.REPEATED, original, found.get(run.again() + k));
    }
  }

  private void missing(Token token, List<Token> unexplained) {
    Optional<Token> instead =
        isLeftOut(token) ? Optional.empty() : Similarity.closest(token, unexplained);
    instead.ifPresent(unexplained::remove);
    add(
        instead.isPresent() ? Kind.DIFFERENT : Kind.MISSING,
        Optional.of(token),
        instead,
        token.place());
  }

  /** Whether most words of its line in the margin are missing, so that nothing was read wrongly. */
  private boolean isLeftOut(Token token) {
    if (token.isBody()) {
      return false;
    }
    long line = expected.stream().filter(other -> Geometry.areOnOneLine(token, other)).count() - 1;
    long gone =
        comparison.missing().stream()
                .filter(other -> Geometry.areOnOneLine(token, expected.get(other)))
                .count()
            - 1;
    return gone > line / 2.0;
  }

  private void add(Kind kind, Token expected, Token found) {
    add(kind, Optional.of(expected), Optional.of(found), expected.place());
  }

  private void add(
      Kind kind, Optional<Token> expected, Optional<Token> found, Optional<PageWord> place) {
    differences.add(
        new Difference(
            kind,
            expected.or(() -> found).map(Token::isNumber).orElse(false),
            expected.map(Token::text),
            found.map(Token::text),
            place,
            found.map(Token::offset).orElse(OptionalInt.empty())));
  }
}
