package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.maven.source.Source;
import java.io.IOException;

/** Turns one document into files. */
@FunctionalInterface
public interface DocumentConverter {

  /**
   * Reads a document and writes what comes out.
   *
   * @param source the document
   * @return what was written
   * @throws io.github.ocr4j.exception.OcrException if the document cannot be read
   * @throws IOException if the outputs cannot be written
   */
  ConvertedDocument convert(Source source) throws IOException;
}
