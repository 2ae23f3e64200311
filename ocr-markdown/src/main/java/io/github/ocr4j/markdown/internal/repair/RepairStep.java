package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;

/** Changes one page by position. */
public interface RepairStep {

  /**
   * Adds its edits to a page's.
   *
   * @param draft the page
   * @return how many places it changed
   */
  int apply(PageDraft draft);
}
