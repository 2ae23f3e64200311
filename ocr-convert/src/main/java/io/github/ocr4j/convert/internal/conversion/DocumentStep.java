package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.run.DocumentResult;
import java.io.IOException;

/** Makes files of an engine's answer. Implementations are thread-safe. */
@FunctionalInterface
public interface DocumentStep {

  /**
   * Writes what comes out.
   *
   * @throws io.github.ocr4j.exception.OcrException if the answer cannot be accepted
   * @throws IOException if the files cannot be written
   */
  DocumentResult write(ReadDocument document) throws IOException;
}
