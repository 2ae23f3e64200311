package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText.PageWord;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place where two readings of a page differ.
 *
 * @param kind how they differ
 * @param isNumber whether it is about digits
 * @param expected what the page says, in lower case; empty for {@link Kind#EXTRA}
 * @param found what the engine read instead; empty for {@link Kind#MISSING}
 * @param place the page's word and where it is
 * @param markdownOffset where in the page's Markdown the engine's reading is, in characters
 */
public record Difference(
    Kind kind,
    boolean isNumber,
    Optional<String> expected,
    Optional<String> found,
    Optional<PageWord> place,
    OptionalInt markdownOffset) {

  /** How two readings differ. */
  public enum Kind {
    /** The page says something that the engine did not read. */
    MISSING,
    /** The engine read something else in its place. */
    DIFFERENT,
    /** The engine read something that the page does not say. */
    EXTRA,
    /** The engine read something twice that the page says once. */
    REPEATED
  }

  /** Refuses nulls. */
  public Difference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(markdownOffset, "markdownOffset");
  }
}
