package io.github.ocr4j.convert.option;

/** What a person writes for the parameter {@code secondOpinion}. */
public enum SecondReader {
  /** No second reader. */
  NONE,
  /** The text layer of pages that have one. */
  TEXT_LAYER,
  /** The text layer, and the embedded engine for pages without one. */
  EMBEDDED
}
