package io.github.ocr4j.markdown.internal.source;

/**
 * A block that holds words and no other block.
 *
 * @param kind what it is
 * @param range all of it
 * @param level a heading's level, 1 to 6; else 0
 */
public record LeafBlock(Kind kind, TextRange range, int level) {

  /** What a leaf is. */
  public enum Kind {
    /** Lines of text. */
    PARAGRAPH,
    /** A heading that begins with {@code #}. */
    HEADING,
    /** A heading that is underlined. */
    UNDERLINED_HEADING,
    /** A cell of a pipe table. */
    CELL
  }

  /** Whether it is a heading of either form. */
  public boolean isHeading() {
    return kind == Kind.HEADING || kind == Kind.UNDERLINED_HEADING;
  }
}
