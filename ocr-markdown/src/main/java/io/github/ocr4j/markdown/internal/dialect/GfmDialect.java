package io.github.ocr4j.markdown.internal.dialect;

/** GitHub Flavored Markdown, with GitHub's formulas. */
public final class GfmDialect implements Dialect {
  @Override
  public boolean hasDollarMath() {
    return true;
  }
}
