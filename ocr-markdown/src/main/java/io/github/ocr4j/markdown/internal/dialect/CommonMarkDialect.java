package io.github.ocr4j.markdown.internal.dialect;

/** The CommonMark specification. */
public final class CommonMarkDialect implements Dialect {
  @Override
  public boolean hasPipeTables() {
    return false;
  }
}
