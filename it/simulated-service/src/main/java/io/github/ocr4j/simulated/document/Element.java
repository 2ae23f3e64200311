package io.github.ocr4j.simulated.document;

import java.util.List;

/** A part of a page, in reading order. */
public sealed interface Element {

  /** Returns where it is. */
  Box box();

  /**
   * Running text.
   *
   * @param kind what role the text plays
   * @param markdown the text, with Markdown's marks
   * @param box where it is
   */
  record Text(Kind kind, String markdown, Box box) implements Element {}

  /**
   * A table.
   *
   * @param rows the cells' texts, row by row; every row has the same number of cells
   * @param box where it is
   */
  record Table(List<List<String>> rows, Box box) implements Element {}

  /**
   * An image.
   *
   * @param jpeg where its bytes come from
   * @param box where it is
   */
  record Image(JpegSource jpeg, Box box) implements Element {}

  /** The role of a text. */
  enum Kind {
    /** A heading. */
    TITLE,
    /** A paragraph. */
    TEXT,
    /** Items of a list. */
    LIST
  }
}
