package io.github.ocr4j.internal.json;

import java.io.IOException;

/** A document's content cannot be read as it was announced; the connection is not at fault. */
public final class SourceChangedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what happened.
   *
   * @param cause what the reader reported, or null
   */
  public SourceChangedException(String message, Throwable cause) {
    super(message, cause);
  }
}
