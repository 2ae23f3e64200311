package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.util.List;

/** Finds tables of one kind; {@link TableFinders} says in which order finders are asked. */
interface TableFinder {
  /**
   * The elements of a page with the tables that this finder adds in the place of what forms them.
   * Elements are what the finders before found, and lines of text where words became lines.
   */
  List<PageElement> find(ExtractedPage page, List<PageElement> elements);
}
