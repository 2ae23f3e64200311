package io.github.ocr4j.markdown;

/** Changes one page by position. */
interface RepairStep {

  /**
   * Adds its edits to a page's.
   *
   * @param draft the page
   * @return how many places it changed
   */
  int apply(PageDraft draft);
}
