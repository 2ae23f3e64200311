package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText.PageWord;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run of digits or of letters, normalised.
 *
 * @param text digits, or letters in lower case
 * @param isNumber whether it is digits
 * @param gap what stands between it and the one before; a line break where a new line begins
 * @param place where it is on the page
 * @param offset where it is in the Markdown
 * @param zone which part of the page it belongs to
 */
record Token(
    String text,
    boolean isNumber,
    String gap,
    Optional<PageWord> place,
    OptionalInt offset,
    Zone zone) {

  /** Parts of a page. */
  enum Zone {
    /** What an engine has to read. */
    BODY,
    /** Running heads and page numbers, which an engine may leave out on purpose. */
    MARGIN,
    /** Words inside an image that was cut out: they may stay there. */
    IMAGE,
    /** Marks of lists and footnotes, which an engine may have made up. */
    MARK
  }

  boolean isBody() {
    return zone == Zone.BODY;
  }

  boolean isLineStart() {
    return gap.indexOf('\n') >= 0;
  }
}
