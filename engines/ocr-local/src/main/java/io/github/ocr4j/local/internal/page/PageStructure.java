package io.github.ocr4j.local.internal.page;

import java.util.List;
import java.util.Set;

/**
 * What a document's tags and outline say about a page. They may be wrong: evidence on the page
 * decides whether they are used.
 *
 * @param parts tagged parts of the page in logical order; empty in documents without tags
 * @param outline the titles in the document's outline that lead to this page, in their order
 */
public record PageStructure(List<Part> parts, List<Title> outline) {
  /** The mark of words that are decoration, such as running titles. */
  public static final int ARTIFACT = -2;

  /** The mark of words that have no tag. */
  public static final int UNMARKED = -1;

  /** A page of a document that says nothing. */
  public static final PageStructure NONE = new PageStructure(List.of(), List.of());

  public PageStructure {
    parts = List.copyOf(parts);
    outline = List.copyOf(outline);
  }

  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    CAPTION,
    /** The marks are in its cells. */
    TABLE,
    /** With the text in it. */
    FIGURE
  }

  /**
   * A tagged part with the marks of its words; a heading's level counts from 1, that of others is
   * 0.
   */
  public record Part(Kind kind, int level, Set<Integer> marks, List<Cell> cells) {
    public Part {
      marks = Set.copyOf(marks);
      cells = List.copyOf(cells);
    }
  }

  /** A cell of a tagged table with the marks of its words; rows and columns count from 0. */
  public record Cell(int row, int column, int rowSpan, int columnSpan, Set<Integer> marks) {
    public Cell {
      marks = Set.copyOf(marks);
    }
  }

  /** A title in the outline; its depth counts from 1. */
  public record Title(String text, int depth) {}
}
