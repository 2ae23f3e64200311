package io.github.ocr4j.markdown.option;

/** What happens to headers and footers that the engine returned apart from the text. */
public enum HeaderFooterPolicy {
  /** They are left out. */
  DROP,
  /** Each different one is written once, where it first occurs. */
  KEEP_ONCE,
  /** They are written on every page. */
  KEEP_ALL,
  /** They go to the front matter, each different one once. */
  FRONT_MATTER
}
