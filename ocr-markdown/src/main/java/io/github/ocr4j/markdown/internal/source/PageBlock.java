package io.github.ocr4j.markdown.internal.source;

/**
 * A block of the page that is in no other block.
 *
 * @param kind what it is
 * @param range all of it, from the start of its first line's content to the end of its last line
 * @param level a heading's level, 1 to 6; else 0
 */
public record PageBlock(Kind kind, TextRange range, int level) {

  /** What a block is. */
  public enum Kind {
    /** Lines of text. */
    PARAGRAPH,
    /** A heading of either form. */
    HEADING,
    /** A fenced code block. */
    FENCED_CODE,
    /** An indented code block. */
    INDENTED_CODE,
    /** A block of HTML. */
    HTML,
    /** A pipe table. */
    TABLE,
    /** A list of either kind. */
    LIST,
    /** A quotation. */
    QUOTE,
    /** A horizontal rule. */
    RULE,
    /** The definition of a reference-style link. */
    DEFINITION,
    /** Anything else. */
    OTHER
  }
}
