package io.github.ocr4j.convert.option;

/** Which pages go to the paid engine. */
public enum Routing {
  /** Every page. */
  ALL,
  /**
   * Pages of a PDF without any visible text; text layers are used even where they look doubtful.
   */
  SCANS_ONLY,
  /** Pages of a PDF whose text layer cannot be trusted, and all pages without one. */
  AUTO
}
