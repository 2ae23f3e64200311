package io.github.ocr4j.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** A request body that is produced while it is sent, once per attempt. */
public interface OutgoingBody {
  /** The body's media type. */
  String contentType();

  /**
   * The body's length.
   *
   * @return bytes
   */
  long length();

  /**
   * Writes the whole body.
   *
   * @param out where to; not closed
   * @throws IOException if the source or the connection fails
   */
  void writeTo(OutputStream out) throws IOException;
}
