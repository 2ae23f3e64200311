package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;

/**
 * A dialect of Markdown: everything in which its reader differs from others. A class for each
 * overrides what is not usual. Implementations are immutable and thread-safe.
 */
public interface Dialect {
  /** What a formula stands between. */
  record MathDelimiters(String open, String close) {}

  /** The dialect of a site that has a plug-in which reads formulas before Markdown is read. */
  default Dialect withMathPlugin() {
    return this;
  }

  /** Whether tables with pipes are part of the dialect. */
  default boolean hasPipeTables() {
    return true;
  }

  /** Whether HTML between Markdown reaches the reader; else blocks of it are lost. */
  default boolean hasRawHtml() {
    return true;
  }

  /** Whether tags have to be paired, closed and quoted as in XML; then comments are left out. */
  default boolean hasXmlTags() {
    return false;
  }

  /** Whether tags are JSX: braces are code, and names of attributes are in camel case. */
  default boolean hasJsxTags() {
    return false;
  }

  /** Whether indentation makes code. */
  default boolean hasIndentedCode() {
    return true;
  }

  /** Whether a comment is HTML, so that a line that begins with one is HTML to its end. */
  default boolean hasHtmlComments() {
    return true;
  }

  /** Whether two single dollars in a block may be taken for a formula. */
  default boolean hasDollarMath() {
    return false;
  }

  /** A comment that is not shown. */
  default String comment(String content) {
    return "<!--" + content + "-->";
  }

  /** What a formula is written between, in a line or displayed on lines of its own. */
  default MathDelimiters mathDelimiters(boolean display) {
    return display ? new MathDelimiters("$$", "$$") : new MathDelimiters("$", "$");
  }

  /** Escapes a formula that is written anew. */
  default String escapeMath(String formula) {
    return formula;
  }

  /** Escapes a character between tags, other than an angle bracket. */
  default void escapeInHtml(PageDraft draft, int position) {}

  /** Escapes what is left of a page and what only this dialect takes for something else. */
  default void escapePage(PageDraft draft) {}

  /** Escapes text that no page held, such as a title, in the same way. */
  default String escapeGenerated(String text) {
    return text;
  }
}
