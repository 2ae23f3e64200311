package io.github.ocr4j.office;

import java.util.Optional;

/** The formats, beside PDF and images, that are read here. */
public enum OfficeFormat {
  /** A text of Office Open XML. */
  WORD,
  /** A presentation of Office Open XML. */
  SLIDES,
  /** A workbook of Office Open XML. */
  SHEETS,
  /** A text, workbook or presentation of OpenDocument. */
  OPEN_DOCUMENT,
  /** An electronic book. */
  BOOK,
  /** A web page. */
  HTML,
  /** Markdown. */
  MARKDOWN,
  /** Plain text. */
  TEXT,
  /** Values separated by commas, semicolons or tabs. */
  VALUES,
  /** A binary office file of before 2007. */
  LEGACY,
  /** Any other text, such as source code. */
  CODE;

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";

  /**
   * The format of a media type.
   *
   * @param mediaType such as {@code text/html}
   * @return empty if it is none of those read here
   */
  public static Optional<OfficeFormat> of(String mediaType) {
    return switch (mediaType) {
      case OOXML + "wordprocessingml.document" -> Optional.of(WORD);
      case OOXML + "presentationml.presentation" -> Optional.of(SLIDES);
      case OOXML + "spreadsheetml.sheet" -> Optional.of(SHEETS);
      case ODF + "text", ODF + "spreadsheet", ODF + "presentation" -> Optional.of(OPEN_DOCUMENT);
      case "application/epub+zip" -> Optional.of(BOOK);
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "text/markdown", "text/x-web-markdown", "text/x-markdown" -> Optional.of(MARKDOWN);
      case "text/plain" -> Optional.of(TEXT);
      case "text/csv", "text/tab-separated-values", "text/tsv" -> Optional.of(VALUES);
      case "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/x-tika-msoffice" ->
          Optional.of(LEGACY);
      default -> mediaType.startsWith("text/") ? Optional.of(CODE) : Optional.empty();
    };
  }
}
