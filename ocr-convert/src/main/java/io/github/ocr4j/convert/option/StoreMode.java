package io.github.ocr4j.convert.option;

/** What may be done to a store. */
public enum StoreMode {
  /** New pages are added. */
  READ_WRITE,
  /** Pages are served and nothing is changed, not even a date. */
  READ_ONLY
}
