package io.github.ocr4j.markdown.document;

/** What came back for a page. */
public enum PageClassification {
  /** Text, perhaps with images and tables. */
  TEXT,
  /**
   * Nothing but images or unresolved references, page numbers and rules aside: most likely a scan
   * that was not read.
   */
  PLACEHOLDER_ONLY,
  /** Nothing at all, or only a page number. */
  BLANK,
  /** Tables and no text around them, which is what a page of a report may well be. */
  TABLES_ONLY,
  /** Text of which the engine itself was not sure. */
  LOW_CONFIDENCE
}
