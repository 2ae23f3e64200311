package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;

/** Changes one page by position. */
public interface RepairStep {

  /** Adds its edits to a page's, and counts the places that it changes. */
  int apply(PageDraft draft);
}
