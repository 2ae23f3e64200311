package io.github.ocr4j.convert.option;

/** What happens to pages that came back as nothing but a picture. */
public enum PlaceholderPolicy {
  /** They are kept and warned about. */
  WARN,
  /** They are read again in other ways, up to a cost; what is left is warned about. */
  REPAIR,
  /** The document fails. */
  FAIL,
  /** They are kept without a word. */
  KEEP
}
