package io.github.ocr4j.markdown.option;

import io.github.ocr4j.markdown.internal.dialect.CommonMarkDialect;
import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.dialect.GfmDialect;
import io.github.ocr4j.markdown.internal.dialect.HugoDialect;
import io.github.ocr4j.markdown.internal.dialect.JekyllDialect;
import io.github.ocr4j.markdown.internal.dialect.MavenSiteDialect;
import io.github.ocr4j.markdown.internal.dialect.MdxDialect;

/** Which dialect of Markdown is written. */
public enum Flavour {
  /** The CommonMark specification: tables are HTML. */
  COMMONMARK(new CommonMarkDialect()),
  /** GitHub Flavored Markdown. */
  GFM(new GfmDialect()),
  /** MDX as Docusaurus reads it: no HTML comments, no unclosed tags, no bare braces. */
  MDX(new MdxDialect()),
  /** Hugo with its default settings, which drop raw HTML. */
  HUGO(new HugoDialect()),
  /** Jekyll with kramdown and Liquid. */
  JEKYLL(new JekyllDialect()),
  /** The Maven site (Doxia). */
  MAVEN_SITE(new MavenSiteDialect());

  private final Dialect dialect;

  Flavour(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Everything in which the flavour differs from others. For the converter only: the type is not
   * exported.
   *
   * @return the one dialect of this flavour
   */
  @SuppressWarnings("exports")
  public Dialect dialect() {
    return dialect;
  }
}
