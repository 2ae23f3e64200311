package io.github.ocr4j.opinion;

import io.github.ocr4j.engine.PageText.PageWord;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run of digits or of letters, normalised.
 *
 * @param text digits, or letters in lower case
 * @param number whether it is digits
 * @param place where it is on the page
 * @param offset where it is in the Markdown
 * @param margin whether it is in the upper or lower margin, where running heads and page numbers
 *     are
 */
record Token(
    String text, boolean number, Optional<PageWord> place, OptionalInt offset, boolean margin) {}
