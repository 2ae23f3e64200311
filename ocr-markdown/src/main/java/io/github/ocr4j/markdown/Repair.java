package io.github.ocr4j.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is put right in a page's text. Each is an option, and each use is a finding. */
public enum Repair {
  /** Control characters, byte order marks and zero-width spaces are removed. */
  CONTROL_CHARACTERS("control characters removed"),
  /** Letters with accents are written as one character (Unicode NFC). */
  UNICODE("characters composed (Unicode NFC)"),
  /** A code fence that is not closed is closed at the end of its page; for MDX in any case. */
  UNCLOSED_FENCES("code fences closed at the end of the page"),
  /** A programming language alone on the first line of a code block becomes its language. */
  CODE_LANGUAGE("languages moved behind their code fences"),
  /**
   * Footnotes that begin anew on each page are renumbered over pages that share a file, and each
   * goes to the files that point to it.
   */
  FOOTNOTES("footnote marks renumbered"),
  /** The title is the only heading of level 1, and no level is left out below it. */
  HEADING_LEVELS("heading levels changed"),
  /** Line breaks in headings become spaces. */
  HEADING_BREAKS("line breaks taken out of headings"),
  /** Amounts of money that a reader of formulas would take for one are escaped. */
  CURRENCY("amounts of money escaped"),
  /** Formulas are written with the flavour's delimiters. */
  MATH("formulas written in the flavour's form"),
  /** Bullet characters become list items. */
  BULLETS("bullets made list items"),
  /** Box characters at the start of a line become task list items. */
  CHECK_BOXES("boxes made task list items"),
  /** Heads, feet and page numbers that repeat over pages are treated as headers and footers. */
  RUNNING_HEADS("running heads, feet or page numbers taken out"),
  /**
   * A paragraph that goes on after a page's end is joined, and a hyphenated word with it. So is a
   * fenced code block, when brackets, indentation or a missing closing fence show that it goes on.
   */
  SPLIT_PARAGRAPHS("paragraphs joined with the page before"),
  /** A table that goes on after a page's end under the same header is joined. */
  SPLIT_TABLES("tables joined with the page before");

  private final String done;

  Repair(String done) {
    this.done = done;
  }

  /** What was done, in so many places, for a person. */
  String describe(int places) {
    return places + " " + done;
  }

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
