package io.github.ocr4j.markdown.option;

import java.util.Objects;

/**
 * What stands between the pages of one file.
 *
 * @param template the text; {@code {number}} becomes the page number, from 1. Empty for a blank
 *     line only
 * @param beforeFirst whether it stands before the first page too
 */
public record PageSeparator(String template, boolean beforeFirst) {
  /** A blank line. */
  public static final PageSeparator NONE = new PageSeparator("", false);

  /** A horizontal rule. */
  public static final PageSeparator RULE = new PageSeparator("---", false);

  /** A form feed on a line of its own. */
  public static final PageSeparator FORM_FEED = new PageSeparator("\f", false);

  /** A comment that says the page number, before every page. */
  public static final PageSeparator COMMENT = new PageSeparator("<!-- page {number} -->", true);

  /** A heading that says the page number, before every page. */
  public static final PageSeparator HEADING = new PageSeparator("## Page {number}", true);

  /** Refuses null. */
  public PageSeparator {
    Objects.requireNonNull(template, "template");
  }

  /**
   * A text of one's own, between pages.
   *
   * @param template the text; {@code {number}} becomes the number of the page that follows
   * @return the separator
   */
  public static PageSeparator custom(String template) {
    return new PageSeparator(template, false);
  }

  /**
   * Reads a preset's name, or a text of one's own.
   *
   * @param text {@code none}, {@code rule}, {@code form-feed}, {@code comment}, {@code heading}, or
   *     any other text as a template
   * @return the separator
   */
  public static PageSeparator parse(String text) {
    return switch (text.strip()) {
      case "none" -> NONE;
      case "rule" -> RULE;
      case "form-feed" -> FORM_FEED;
      case "comment" -> COMMENT;
      case "heading" -> HEADING;
      default -> custom(text);
    };
  }
}
