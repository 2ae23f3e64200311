package io.github.ocr4j.engine;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.model.OcrPage;
import java.util.List;

/**
 * Reads formats on this machine that the embedded engine itself does not read. Name the class in
 * {@code META-INF/services/io.github.ocr4j.engine.DocumentReader}, and the engine {@code local}
 * asks it. A reader is thread-safe and keeps nothing between two documents.
 */
public interface DocumentReader {
  /**
   * Whether files of a type are read.
   *
   * @param mediaType such as {@code text/html}
   * @return true if {@link #read} reads them
   */
  boolean isReadable(String mediaType);

  /**
   * Reads the wanted pages of a document. Stops between two pages when its thread is interrupted.
   *
   * @param document the file
   * @param mediaType its media type, one that {@link #isReadable}
   * @param request what is wanted of it
   * @return the pages in the order of their indexes
   * @throws io.github.ocr4j.exception.DocumentException if it is damaged, protected, too large, or
   *     lacks a page that was asked for
   */
  List<OcrPage> read(Document.WithContent document, String mediaType, OcrRequest request);
}
