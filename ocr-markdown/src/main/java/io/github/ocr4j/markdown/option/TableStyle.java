package io.github.ocr4j.markdown.option;

/** How extracted tables are written. */
public enum TableStyle {
  /**
   * With pipes where the flavour has them and nothing is lost; as HTML where cells span rows or
   * columns.
   */
  AUTO,
  /** As HTML, always. */
  HTML,
  /** With pipes, always; the places that a spanning cell covers stay empty, which is reported. */
  PIPES
}
