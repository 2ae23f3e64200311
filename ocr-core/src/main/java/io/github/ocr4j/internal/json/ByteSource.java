package io.github.ocr4j.internal.json;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again from the start, once per attempt of a call. */
@FunctionalInterface
public interface ByteSource {
  /**
   * Opens the bytes.
   *
   * @throws IOException if they cannot be read
   */
  InputStream open() throws IOException;
}
