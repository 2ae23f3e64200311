package io.github.ocr4j.markdown.option;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is put right in a page's text. Each is an option, and each use is a finding. */
public enum Repair {
  /** Control characters, byte order marks and zero-width spaces are removed. */
  CONTROL_CHARACTERS,
  /** Letters with accents are written as one character (Unicode NFC). */
  UNICODE,
  /**
   * A code fence that is not closed is closed at the end of its page; for MDX and the Maven site,
   * and where another page comes after it in the same file, in any case.
   */
  UNCLOSED_FENCES,
  /** A programming language alone on the first line of a code block becomes its language. */
  CODE_LANGUAGE,
  /**
   * Footnotes that begin anew on each page are renumbered over pages that share a file, and each
   * goes to the files that point to it.
   */
  FOOTNOTES,
  /** The title is the only heading of level 1, and no level is left out below it. */
  HEADING_LEVELS,
  /** Line breaks in headings become spaces. */
  HEADING_BREAKS,
  /** Amounts of money that a reader of formulas would take for one are escaped. */
  CURRENCY,
  /** Formulas are written with the flavour's delimiters. */
  MATH,
  /** Bullet characters become list items. */
  BULLETS,
  /** Box characters at the start of a line become task list items. */
  CHECK_BOXES,
  /** Heads, feet and page numbers that repeat over pages are treated as headers and footers. */
  RUNNING_HEADS,
  /**
   * A paragraph that goes on after a page's end is joined, and a hyphenated word with it. So is a
   * fenced code block, when brackets, indentation or a missing closing fence show that it goes on.
   */
  SPLIT_PARAGRAPHS,
  /** A table that goes on after a page's end under the same header is joined. */
  SPLIT_TABLES;

  /**
   * Every repair.
   *
   * @return all of them
   */
  public static Set<Repair> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Repair.class));
  }

  /**
   * No repair.
   *
   * @return none of them
   */
  public static Set<Repair> none() {
    return Set.of();
  }

  /**
   * The repairs that change no meaning: all but {@link #HEADING_LEVELS}.
   *
   * @return the default
   */
  public static Set<Repair> defaults() {
    return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(HEADING_LEVELS)));
  }
}
