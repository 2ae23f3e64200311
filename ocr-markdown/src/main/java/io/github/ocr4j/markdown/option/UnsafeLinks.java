package io.github.ocr4j.markdown.option;

/** What happens to links such as {@code javascript:…} and {@code data:…}. */
public enum UnsafeLinks {
  /** Their text stays, the link goes. */
  REMOVE,
  /** They stay as they came. Only for readers who never follow them. */
  KEEP
}
