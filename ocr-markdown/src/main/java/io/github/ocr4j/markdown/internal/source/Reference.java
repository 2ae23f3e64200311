package io.github.ocr4j.markdown.internal.source;

import java.util.Optional;

/**
 * A place in the page that points somewhere.
 *
 * @param kind how it is written
 * @param range all of it
 * @param destination where it points to, with escapes and entities resolved
 * @param destinationRange where the destination is written; empty for reference-style links, whose
 *     destination is in a {@link Kind#DEFINITION} of its own
 * @param label where the text between the brackets is; empty for definitions, automatic links and
 *     HTML
 * @param isAlone whether nothing else is on its lines, and it is in a paragraph
 */
public record Reference(
    Kind kind,
    TextRange range,
    String destination,
    Optional<TextRange> destinationRange,
    Optional<TextRange> label,
    boolean isAlone) {

  /** How a reference is written. */
  public enum Kind {
    /** {@code [text](target)} or {@code [text][label]}. */
    LINK,
    /** {@code ![text](target)} or {@code ![text][label]}. */
    IMAGE,
    /** {@code <https://…>}. */
    AUTOLINK,
    /** {@code [label]: target}. */
    DEFINITION,
    /** {@code <img src="target">}. */
    HTML_IMAGE,
    /** {@code <a href="target">}. */
    HTML_LINK
  }

  /** Whether it shows an image, in Markdown or HTML. */
  public boolean isImage() {
    return kind == Kind.IMAGE || kind == Kind.HTML_IMAGE;
  }
}
