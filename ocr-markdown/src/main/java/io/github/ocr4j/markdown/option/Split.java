package io.github.ocr4j.markdown.option;

/** How many files a document becomes. */
public enum Split {
  /** One file. */
  NONE,
  /** One file for each page, and an index that links to them. */
  PAGE,
  /** One file for each heading of the highest level that occurs more than once, and an index. */
  HEADING
}
