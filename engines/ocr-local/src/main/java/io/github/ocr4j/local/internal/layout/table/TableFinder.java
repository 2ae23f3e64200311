package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.util.List;

/** Finds tables of one kind; {@link TableFinders} says in which order finders are asked. */
interface TableFinder {
  /**
   * Adds tables to what is known of a page, in the place of what forms them.
   *
   * @param page its words and rulings
   * @param elements what the finders before found, and lines of text where words became lines
   * @return the elements with the tables
   */
  List<PageElement> find(ExtractedPage page, List<PageElement> elements);
}
