package io.github.ocr4j.markdown.option;

/** What image files are called. Either way the same bytes are one file per document. */
public enum ImageNames {
  /**
   * By their content, such as {@code img-3fa9c04d12be.jpeg}: stable when pages are added or read
   * again, and free of collisions when documents share a directory.
   */
  CONTENT,
  /**
   * By their page and id, such as {@code page-003-img-0.jpeg}: for people who look at the files.
   */
  PAGE
}
