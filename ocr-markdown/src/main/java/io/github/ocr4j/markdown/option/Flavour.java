package io.github.ocr4j.markdown.option;

/** Which dialect of Markdown is written. */
public enum Flavour {
  /** The CommonMark specification: tables are HTML. */
  COMMONMARK,
  /** GitHub Flavored Markdown. */
  GFM,
  /** MDX as Docusaurus reads it: no HTML comments, no unclosed tags, no bare braces. */
  MDX,
  /** Hugo with its default settings, which drop raw HTML. */
  HUGO,
  /** Jekyll with kramdown and Liquid. */
  JEKYLL,
  /** The Maven site (Doxia). */
  MAVEN_SITE
}
