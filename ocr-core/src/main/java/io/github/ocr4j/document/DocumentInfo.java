package io.github.ocr4j.document;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a document is, told from its content.
 *
 * @param mediaType such as {@code application/pdf}
 * @param kind how the service wants it sent
 * @param sizeInBytes its length; more than 0
 * @param pageCount the number of pages of a PDF, 1 for an image, empty where only an engine can
 *     tell
 */
public record DocumentInfo(String mediaType, Kind kind, long sizeInBytes, OptionalInt pageCount) {

  /** How a document is sent. */
  public enum Kind {
    /** A PDF file: pages can be counted, selected and split off. */
    PDF,
    /** A picture, sent as an image. */
    IMAGE,
    /** An office, web or text file: its pages are known only to the engine. */
    OTHER
  }

  /** Refuses nulls. */
  public DocumentInfo {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pageCount, "pageCount");
  }
}
