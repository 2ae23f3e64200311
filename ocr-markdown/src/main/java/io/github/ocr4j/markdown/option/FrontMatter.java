package io.github.ocr4j.markdown.option;

/** How a file begins. */
public enum FrontMatter {
  /** With its text. */
  NONE,
  /** With YAML between two lines of {@code ---}. */
  YAML,
  /**
   * With {@code key: value} lines and a blank line, which every version of the Maven site reads.
   */
  MULTIMARKDOWN
}
