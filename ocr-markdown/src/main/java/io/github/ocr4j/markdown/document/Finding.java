package io.github.ocr4j.markdown.document;

import io.github.ocr4j.markdown.option.Repair;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a person may want to know about the result. Messages hold ids and numbers, never
 * the document's text.
 *
 * @param kind what was found
 * @param pageIndex the page's place in the document, from 0; empty if it concerns the whole
 *     document
 * @param message a sentence
 */
public record Finding(Kind kind, Optional<Integer> pageIndex, String message) {

  /** How much a finding matters. */
  public enum Severity {
    /** The text was changed as asked for. */
    INFO,
    /** Something is missing or doubtful. */
    WARNING
  }

  /** What was found. */
  public enum Kind {
    /** The text shows an image that the response does not have. */
    IMAGE_MISSING(Severity.WARNING),
    /** The response has the image's place but not its bytes. */
    IMAGE_WITHOUT_CONTENT(Severity.WARNING),
    /** What came as the image's bytes is not base64. */
    IMAGE_UNDECODABLE(Severity.WARNING),
    /** The image's bytes are of no known format. */
    IMAGE_OF_UNKNOWN_TYPE(Severity.WARNING),
    /** The image's file could not be read. */
    IMAGE_UNREADABLE(Severity.WARNING),
    /** The response has an image that the text does not show; it was added to the page's end. */
    IMAGE_UNREFERENCED(Severity.INFO),
    /** The text points to a table that the response does not have. */
    TABLE_MISSING(Severity.WARNING),
    /** The response has a table that the text does not point to; it was added to the page's end. */
    TABLE_UNREFERENCED(Severity.INFO),
    /** The text points to a table more than once; the table is where it does so first. */
    TABLE_REPEATED(Severity.INFO),
    /** A table's placeholder was where no table can be; the table was moved to the page's end. */
    TABLE_MOVED(Severity.INFO),
    /** A table lost its merged cells, because the flavour has no way to write them. */
    TABLE_SPANS_LOST(Severity.WARNING),
    /** A page that was not read; see {@link PageClassification#PLACEHOLDER_ONLY}. */
    PAGE_PLACEHOLDER_ONLY(Severity.WARNING),
    /** A page without anything on it. */
    PAGE_BLANK(Severity.INFO),
    /** A page that the engine was not sure of. */
    PAGE_LOW_CONFIDENCE(Severity.WARNING),
    /** A page that was expected and did not come. */
    PAGE_MISSING(Severity.WARNING),
    /** Two pages came with the same index. */
    PAGE_REPEATED(Severity.WARNING),
    /** An HTML table in the text was written in the flavour's form. */
    TABLE_REWRITTEN(Severity.INFO),
    /** A link or embedded data that a browser would run or load was taken out. */
    LINK_NEUTRALISED(Severity.WARNING),
    /** A link to a file that is not there was taken out; its words stayed. */
    LINK_DANGLING(Severity.WARNING),
    /** HTML that is not on the list of harmless tags was taken out or made visible text. */
    HTML_REMOVED(Severity.WARNING),
    /** See {@link Repair#CONTROL_CHARACTERS}. */
    CONTROL_CHARACTERS_REMOVED(Severity.INFO),
    /** See {@link Repair#UNICODE}. */
    UNICODE_COMPOSED(Severity.INFO),
    /** See {@link Repair#UNCLOSED_FENCES}. */
    FENCE_CLOSED(Severity.WARNING),
    /** See {@link Repair#CODE_LANGUAGE}. */
    CODE_LANGUAGE_MOVED(Severity.INFO),
    /** See {@link Repair#FOOTNOTES}. */
    FOOTNOTES_RENUMBERED(Severity.INFO),
    /** The text points to a footnote that the response does not have. */
    FOOTNOTE_MISSING(Severity.WARNING),
    /** The response has a footnote that the text does not point to; it stays where it is. */
    FOOTNOTE_UNREFERENCED(Severity.INFO),
    /** A footnote was brought to a file that points to it. */
    FOOTNOTE_MOVED(Severity.INFO),
    /** See {@link Repair#HEADING_LEVELS}. */
    HEADING_LEVELS_CHANGED(Severity.INFO),
    /** See {@link Repair#HEADING_BREAKS}. */
    HEADING_BREAKS_REMOVED(Severity.INFO),
    /** See {@link Repair#CURRENCY}. */
    CURRENCY_ESCAPED(Severity.INFO),
    /** See {@link Repair#MATH}. */
    MATH_UNIFIED(Severity.INFO),
    /** See {@link Repair#BULLETS}. */
    BULLETS_CHANGED(Severity.INFO),
    /** See {@link Repair#CHECK_BOXES}. */
    CHECK_BOXES_CHANGED(Severity.INFO),
    /** See {@link Repair#RUNNING_HEADS}. */
    RUNNING_HEADS_REMOVED(Severity.INFO),
    /** See {@link Repair#SPLIT_PARAGRAPHS}. */
    PARAGRAPH_JOINED(Severity.INFO),
    /** See {@link Repair#SPLIT_PARAGRAPHS}. */
    CODE_JOINED(Severity.INFO),
    /** See {@link Repair#SPLIT_TABLES}. */
    TABLE_JOINED(Severity.INFO),
    /** A check of the result found a placeholder of the engine. */
    PLACEHOLDER_LEFT(Severity.WARNING),
    /** A check of the result found an anchor that occurs twice in a file. */
    ANCHOR_REPEATED(Severity.WARNING);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    /**
     * How much it matters.
     *
     * @return the severity
     */
    public Severity severity() {
      return severity;
    }
  }

  /** Refuses nulls. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pageIndex, "pageIndex");
    Objects.requireNonNull(message, "message");
  }
}
