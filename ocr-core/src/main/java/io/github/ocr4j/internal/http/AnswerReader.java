package io.github.ocr4j.internal.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads the answer of one call in its own way, instead of as one JSON value. */
@FunctionalInterface
public interface AnswerReader {
  /**
   * Reads the answer.
   *
   * @param in the body; not closed
   * @throws IOException if the connection fails or the answer is not as expected
   */
  Object read(InputStream in) throws IOException;
}
